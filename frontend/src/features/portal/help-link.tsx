import { useTranslation } from "react-i18next";

/** To the help, which the server writes: it is read without scripts too. */
export function HelpLink() {
  const { t, i18n } = useTranslation("portal");
  return (
    <a className="btn btn--link" href={`/p/help?lang=${i18n.language}`}>
      {t("help")}
    </a>
  );
}
