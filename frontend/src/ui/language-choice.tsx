import { Globe } from "lucide-react";
import { useTranslation } from "react-i18next";
import { switchLanguage } from "@/i18n/setup";
import { languages } from "@/i18n/texts";

/** The languages there are, each by its own name; the page starts again in the one that is chosen. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <label className="language">
      <Globe className="icon" />
      <span className="vh">{t("account.language")}</span>
      <select value={i18n.language} onChange={(event) => switchLanguage(event.target.value)}>
        {languages.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A language by the name that its speakers give it. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}
