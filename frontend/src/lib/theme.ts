import { deviceStorage } from "./storage";

export type Theme = "system" | "light" | "dark";

const KEY = "penny.theme";

export function storedTheme(): Theme {
  const value = deviceStorage.read(KEY);
  return value === "light" || value === "dark" ? value : "system";
}

/** Applies the theme to the page; `system` leaves the choice to the device. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}

export function storeTheme(theme: Theme): void {
  deviceStorage.write(KEY, theme);
  applyTheme(theme);
}
