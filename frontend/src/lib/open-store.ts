import { forgetAnswers } from "./ahead";
import { deviceStorage } from "./storage";

const KEY = "penny.open-store";

/** The store that was on screen here last, while nobody has signed out since. */
export function openStore(): string | null {
  return deviceStorage.read(KEY);
}

export function rememberOpenStore(storeId: string): void {
  deviceStorage.write(KEY, storeId);
}

/** With what was asked for it ahead: whoever signs in next is somebody else. */
export function forgetOpenStore(): void {
  deviceStorage.remove(KEY);
  forgetAnswers();
}
