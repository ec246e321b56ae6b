// Starts each small module; every page works without them.
import { startCandidates } from "./candidates.js";
import { startCopying } from "./copying.js";
import { startDrafts } from "./drafts.js";
import { startDropping } from "./dropping.js";
import { startKeys } from "./keys.js";
import { startPassages } from "./passages.js";
import { startPickers } from "./picker.js";
import { startProblems } from "./problems.js";
import { startReadings } from "./readings.js";
import { startRows } from "./rows.js";
import { startSubmitOnce } from "./submit-once.js";
import { startThemeSwitch } from "./theme.js";

startThemeSwitch();
startRows();
startPickers();
startReadings();
startDrafts();
startSubmitOnce();
startDropping();
startKeys();
startCandidates();
startPassages();
startCopying();
startProblems();
