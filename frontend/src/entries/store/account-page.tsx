import { Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { AccountSecurity } from "@/features/account";
import { buttonClass } from "@/ui/button";

/** The page about one's own account, with the way back to the queue. */
export function AccountPage() {
  const { t } = useTranslation();
  return (
    <section className="page">
      <header className="top top--inner">
        <Link to="/monitor" className={`${buttonClass({ variant: "plain" })} btn--icon`} aria-label={t("action.back")}>
          <ChevronLeft className="icon" />
        </Link>
        <h1 className="strong grow trunc">{t("security.title")}</h1>
      </header>
      <div className="scroll">
        <AccountSecurity />
      </div>
    </section>
  );
}
