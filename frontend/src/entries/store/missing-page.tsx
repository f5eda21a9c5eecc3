import { Link } from "@tanstack/react-router";
import { CircleHelp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "@/ui/button";
import { Empty } from "@/ui/notices";

export function MissingPage() {
  const { t } = useTranslation();
  return (
    <Empty icon={CircleHelp} title={t("notFound.title")}>
      <Link to="/monitor" className={buttonClass({})}>
        {t("notFound.home")}
      </Link>
    </Empty>
  );
}
