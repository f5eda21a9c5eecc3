import { CircleCheck, CircleDashed, PenLine } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { NetworkPolicy, PolicyRegion } from "@/api/types";
import { Instant } from "@/ui/instant";
import { State } from "@/ui/state";
import { activeOf, proposedOf, shownOf } from "./policy-terms";

export type PolicyLink = (policyId: string, current: boolean, children: ReactNode) => ReactNode;

interface PolicyListProps {
  policies: readonly NetworkPolicy[];
  regions: readonly PolicyRegion[];
  currentId: string | undefined;
  link: PolicyLink;
}

export function PolicyList({ policies, regions, currentId, link }: PolicyListProps) {
  const { t } = useTranslation("ops");
  return (
    <ul className="policies__list">
      {policies.map((policy) => {
        const version = shownOf(policy);
        const region = regions.find((each) => each.id === version?.terms.regionId);
        return (
          version && (
            <li key={policy.id}>
              {link(
                policy.id,
                policy.id === currentId,
                <>
                  <b className="label">{version.terms.name}</b>
                  <span className="t-13 muted">{region?.name ?? t("policies.everyRegion")}</span>
                  <PolicyStanding policy={policy} />
                </>,
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}

function PolicyStanding({ policy }: { policy: NetworkPolicy }) {
  const { t } = useTranslation("ops");
  const proposed = proposedOf(policy);
  if (proposed !== undefined) {
    return (
      <State meaning="busy" icon={PenLine}>
        {t("policies.waits", { version: proposed.version })}
      </State>
    );
  }
  const active = activeOf(policy);
  if (active?.activatedAt) {
    return (
      <State meaning="done" icon={CircleCheck}>
        {t("policies.activeSince")} <Instant at={active.activatedAt} style="day" />
      </State>
    );
  }
  return <State icon={CircleDashed}>{t("policies.off")}</State>;
}
