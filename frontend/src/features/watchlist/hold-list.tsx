import { useTranslation } from "react-i18next";
import type { NetworkHold } from "@/api/types";
import { Instant } from "@/ui/instant";
import { LiftHold } from "./lift-hold";

/** What keeps somebody from the network, and how far it is let go. */
export function HoldList({ holds, named = false }: { holds: readonly NetworkHold[]; named?: boolean }) {
  const { t } = useTranslation(["ops", "common"]);
  return (
    <ul className="panels">
      {holds.map((hold) => (
        <li key={hold.id} className="panel">
          <p className="strong">
            {named && <span className="id">{hold.reference} </span>}
            {t(hold.cause === "OPS" ? `holds.is.${hold.kind}` : `holds.cause.${hold.cause}`)}
          </p>
          {hold.cause !== "OPS" && <p className="t-14 muted">{t(`holds.causeText.${hold.cause}`)}</p>}
          {hold.reason !== null && <p className="t-14">{hold.reason}</p>}
          <p className="t-13 quiet">
            {hold.setBy === null ? t("holds.byItself") : hold.setBy}, <Instant at={hold.setAt} style="day-time" />
          </p>
          {hold.liftAskedBy !== null && (
            <p className="t-14 muted">{t("common:lift.asked", { name: hold.liftAskedBy, reason: hold.liftReason })}</p>
          )}
          <LiftHold hold={hold} />
        </li>
      ))}
    </ul>
  );
}
