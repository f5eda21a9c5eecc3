import { Globe } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languages, switchLanguage } from "@/i18n/setup";
import { Mark } from "@/ui/mark";
import "./portal.css";

interface LetterProps {
  /** What stands at the right of the head: the way out, when signed in. */
  action?: ReactNode;
  children: ReactNode;
}

/** One column of paper: the frame of every page of the portal. */
export function Letter({ action, children }: LetterProps) {
  return (
    <div className="letter">
      <header className="letter__head">
        <Mark />
        <span className="strong grow">Penny</span>
        <LanguageChoice />
        {action}
      </header>
      <main className="letter__body">{children}</main>
    </div>
  );
}

/** The languages there are; nothing while there is only one. */
function LanguageChoice() {
  const { t, i18n } = useTranslation();
  if (languages.length < 2) {
    return null;
  }
  return (
    <label className="letter__language">
      <Globe className="icon" />
      <span className="vh">{t("account.language")}</span>
      <select value={i18n.language} onChange={(event) => switchLanguage(event.target.value)}>
        {languages.map((tag) => (
          <option key={tag} value={tag}>
            {new Intl.DisplayNames([tag], { type: "language" }).of(tag)}
          </option>
        ))}
      </select>
    </label>
  );
}
