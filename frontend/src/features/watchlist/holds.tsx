import { Hand } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Bone, Empty, Failure } from "@/ui/notices";
import { More } from "@/ui/pages";
import { HoldList } from "./hold-list";
import { useHolds } from "./watch-queries";

/** Everybody who is kept from the network. */
export function Holds() {
  const { t } = useTranslation("ops");
  const { holds, isError, error, refetch, ...pages } = useHolds();
  if (holds === undefined) {
    return isError ? (
      <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
    ) : (
      <Bone className="bone--page" />
    );
  }
  return (
    <div className="worklist">
      {holds.length === 0 && <Empty icon={Hand} title={t("holds.none")} />}
      <HoldList holds={holds} named />
      <More pages={pages} />
    </div>
  );
}
