// What the browser keeps for this site; a browser that keeps nothing is no error.

/** The kept text, or null. */
export function recall(name, storage = () => localStorage) {
  try {
    return storage().getItem(name);
  } catch {
    return null;
  }
}

/** Keep a text; null drops it. */
export function keep(name, text, storage = () => localStorage) {
  try {
    if (text === null) storage().removeItem(name);
    else storage().setItem(name, text);
  } catch {
    // Storage is full or turned off: typing goes on without being kept.
  }
}

/** Drop all that is kept under names that begin so. */
export function forget(beginning) {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(beginning)) localStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
