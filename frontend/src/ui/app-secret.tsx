import { useTranslation } from "react-i18next";
import { QrCode } from "./qr-code";

interface AppSecretProps {
  secret: string;
  uri: string;
}

/** The secret of an authenticator app: a code to scan, and the same as text for an app on this phone. */
export function AppSecret({ secret, uri }: AppSecretProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="muted">{t("security.authenticator.scan")}</p>
      <div className="app-secret__qr">
        <QrCode text={uri} label={t("security.authenticator.qr")} />
      </div>
      <a className="btn btn--link" href={uri}>
        {t("security.authenticator.here")}
      </a>
      <p className="app-secret__text">{secret.match(/.{1,4}/g)?.join(" ")}</p>
    </>
  );
}
