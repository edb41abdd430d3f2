// Before the first paint, so that a chosen look does not flash. The dashboard changes it later.
for (const attribute of ["data-theme", "data-density"]) {
  let chosen = null;
  try {
    chosen = localStorage.getItem(attribute);
  } catch {
    // A browser that keeps nothing shows the default.
  }
  if (["light", "dark", "compact"].includes(chosen)) {
    document.documentElement.setAttribute(attribute, chosen);
  }
}

// What happens elsewhere is watched once the page is there.
addEventListener("load", () => setTimeout(() => import("/watch.js"), 500));
