import { Link, useRouter } from "@tanstack/react-router";
import { CircleHelp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { buttonClass } from "@/ui/button";
import { Empty, Failure } from "@/ui/notices";

/** A page that could not start: the server is away, or something broke. */
export function BrokenPage({ error }: { error: unknown }) {
  const router = useRouter();
  return <Failure detail={describeProblem(error)} onRetry={() => void router.invalidate()} />;
}

export function MissingPage() {
  const { t } = useTranslation();
  return (
    <Empty icon={CircleHelp} title={t("notFound.title")}>
      <Link to="/" className={buttonClass({})}>
        {t("notFound.home")}
      </Link>
    </Empty>
  );
}
