// Shows, while a claim is typed, what its words are read as, and which days its dates cover.

const WAIT = 250;

function later(act) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, WAIT);
  };
}

async function ask(address, name, value) {
  const url = new URL(address, window.location.origin);
  url.searchParams.set(name, value);
  const answer = await fetch(url, { credentials: "same-origin" });
  return answer.ok ? answer.json() : null;
}

function lineUnder(field) {
  const line = document.createElement("p");
  line.className = "hint reading";
  line.setAttribute("role", "status");
  field.insertAdjacentElement("afterend", line);
  return line;
}

function ends(reading) {
  const low = reading.low === null ? "open" : reading.low + (reading.low_included ? "" : " (left out)");
  const high = reading.high === null ? "open" : reading.high + (reading.high_included ? "" : " (left out)");
  return `low end ${low}, high end ${high}`;
}

function sayFigure(reading) {
  if (!reading.words) return "";
  if (!reading.is_read) return "No figure is read from these words; fill in the bounds below.";
  const unit = reading.unit ? `, counting ${reading.unit}` : "";
  if (reading.convention) {
    return `The words say ${reading.bounds}${unit} (${ends(reading)}); is that what you mean? ${reading.convention}`;
  }
  return `Read as ${reading.bounds}${unit}: ${ends(reading)}.`;
}

function sayDate(reading) {
  if (!reading.date) return "";
  if (reading.covers) return `Covers ${reading.covers}.`;
  return reading.suggestion ? `Do you mean ${reading.suggestion}?` : reading.problem;
}

function follow(field, address, name, say, show) {
  const line = lineUnder(field);
  const update = async () => {
    const typed = field.value;
    const reading = await ask(address, name, typed);
    if (reading === null || field.value !== typed) return;
    line.textContent = say(reading);
    if (show) show(reading);
  };
  field.addEventListener("input", later(update));
  if (field.value) update();
}

function asPlaceholders(form) {
  return (reading) => {
    for (const name of ["low", "high", "headline", "unit"]) {
      const field = form.elements[name];
      if (field) field.placeholder = reading.is_read && reading[name] ? reading[name] : "";
    }
  };
}

export function startReadings() {
  for (const place of document.querySelectorAll("[data-readings]")) {
    const form = place.querySelector("form");
    if (form.elements.low) {
      follow(form.elements.words, place.dataset.readings, "words", sayFigure, asPlaceholders(form));
    }
    for (const name of ["as_of", "date"]) {
      if (form.elements[name]) follow(form.elements[name], place.dataset.dates, "date", sayDate);
    }
  }
}
