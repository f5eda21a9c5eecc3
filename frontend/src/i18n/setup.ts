import i18next, { type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import { deviceStorage } from "@/lib/storage";

const KEY = "penny.language";

type Loader = () => Promise<{ default: object }>;

const files = import.meta.glob<{ default: object }>("./locales/*/*.json");

/** Languages that have a locale folder, as BCP 47 tags. */
export const languages: readonly string[] = [
  ...new Set(Object.keys(files).map((path) => path.split("/")[2] ?? "en")),
].sort();

/** Starts the texts of one room: `common` and its own namespace, in the reader's language, English where one lacks. */
export async function startTexts(room: "store" | "ops" | "portal"): Promise<void> {
  const language = chooseLanguage();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    ns: ["common", room],
    defaultNS: "common",
    resources: await load([...new Set(["en", language])], ["common", room]),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** Switches the language of this device; the page starts again in it. */
export function switchLanguage(language: string): void {
  deviceStorage.write(KEY, language);
  location.reload();
}

function chooseLanguage(): string {
  const wanted = [deviceStorage.read(KEY) ?? "", ...navigator.languages.map((tag) => tag.split("-")[0] ?? "")];
  return wanted.find((tag) => languages.includes(tag)) ?? "en";
}

async function load(tags: string[], namespaces: string[]): Promise<Resource> {
  const all = await Promise.all(
    tags.map(async (tag) => {
      const texts = await Promise.all(
        namespaces.map(async (namespace) => {
          const loader: Loader | undefined = files[`./locales/${tag}/${namespace}.json`];
          return [namespace, loader === undefined ? {} : (await loader()).default] as const;
        }),
      );
      return [tag, Object.fromEntries(texts)] as const;
    }),
  );
  return Object.fromEntries(all);
}
