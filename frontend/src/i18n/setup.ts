import i18next, { type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import { keepLanguage, language, type Room, textsOf } from "./texts";

/** Starts the texts of one room. */
export async function startTexts(room: Room): Promise<void> {
  const lng = language();
  document.documentElement.lang = lng;
  await i18next.use(initReactI18next).init({
    lng,
    fallbackLng: "en",
    ns: ["common", room],
    defaultNS: "common",
    resources: (await textsOf(room)) as Resource,
    interpolation: { escapeValue: false },
    initAsync: false,
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => reportError(new Error(`there is no text ${namespace}:${key}`)),
  });
}

/** Switches the language of this device; the page starts again in it. */
export function switchLanguage(tag: string): void {
  keepLanguage(tag);
  location.reload();
}
