import { useTranslation } from "react-i18next";
import { AccountSecurity } from "@/features/account";

/** One's own account; all that the console shows to somebody who has not set up a second factor. */
export function AccountPage() {
  const { t } = useTranslation();
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("security.title")}</h1>
      <AccountSecurity />
    </main>
  );
}
