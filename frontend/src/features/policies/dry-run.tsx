import { ArrowRight, LogOut, Minus, Plus, Shield } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { DryRunEffect, PolicyTerms } from "@/api/types";
import { Instant } from "@/ui/instant";
import { Bone, Refusal } from "@/ui/notices";
import { useDryRun } from "./policy-queries";

const ICONS = { ADDED: Plus, LEAVES: LogOut, STOPPED: Shield, STAYS: Minus } as const;

interface DryRunProps {
  policyId: string | null;
  terms: PolicyTerms;
}

/** Who would be known by a policy and who no more, on all that there is; nothing is changed by looking. */
export function DryRun({ policyId, terms }: DryRunProps) {
  const { t } = useTranslation("ops");
  const { data, error, isPlaceholderData } = useDryRun(
    policyId,
    terms.name.trim() === "" ? { ...terms, name: t("policies.new") } : terms,
  );
  return (
    <section className="dry-run" aria-label={t("policies.dryRun")} aria-busy={isPlaceholderData}>
      <header className="policies__head">
        <h2 className="t-16 grow">{t("policies.dryRun")}</h2>
      </header>
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
      {error === null && data === undefined && <Bone className="bone--page" />}
      {error === null && data !== undefined && (
        <>
          <div className="dry-run__sums">
            <Figure value={data.listedNow} label={t("policies.listedNow")} quiet />
            <ArrowRight className="icon icon--l" aria-hidden="true" />
            <Figure value={data.listedThen} label={t("policies.listedThen")} />
            <p className="dry-run__parts t-13">
              <span>{t("policies.added", { count: data.added })}</span>
              <span>{t("policies.leaving", { count: data.leaving })}</span>
              <span>{t("policies.stopped", { count: data.stopped })}</span>
            </p>
          </div>
          <p className="t-13 muted dry-run__note">
            {t("policies.metBy", { met: data.met, people: data.people })}
            {data.overturned > 0 && ` ${t("policies.overturned", { count: data.overturned })}`}
          </p>
          {data.effects.length === 0 && <p className="muted dry-run__note">{t("policies.nobody")}</p>}
          <ul className="rows rows--closed">
            {data.effects.map((effect) => (
              <Effect key={`${effect.personId}/${effect.region}`} effect={effect} />
            ))}
          </ul>
          {data.more > 0 && <p className="muted dry-run__note">{t("policies.more", { count: data.more })}</p>}
        </>
      )}
    </section>
  );
}

function Figure({ value, label, quiet }: { value: number; label: string; quiet?: boolean }) {
  return (
    <div>
      <div className={quiet ? "t-32 strong muted" : "t-32 strong"}>{value}</div>
      <div className="t-13 muted">{label}</div>
    </div>
  );
}

/** Why: the incidents that count, or what is in the way. */
function Effect({ effect }: { effect: DryRunEffect }) {
  const { t } = useTranslation("ops");
  const Icon = ICONS[effect.change];
  const stores = [...new Set(effect.incidents.map((incident) => incident.store))];
  const [first] = effect.incidents;
  const last = effect.incidents.at(-1);
  return (
    <li className="row dry-run__effect">
      <Icon className="icon" aria-hidden="true" />
      <span className="grow">
        <span className="id strong">{effect.reference}</span> <span className="quiet">{effect.region}</span>
        <br />
        <span className="t-13 muted">{stores.join(", ")}</span>
        {first !== undefined && last !== undefined && (
          <>
            <br />
            <span className="t-13 quiet">
              {t("policies.incidents", { count: effect.incidents.length })}, <Instant at={first.at} style="day" />
              {effect.incidents.length > 1 && (
                <>
                  {" – "}
                  <Instant at={last.at} style="day" />
                </>
              )}
            </span>
          </>
        )}
      </span>
      <span className="t-13">
        {effect.guard === null ? t(`policies.change.${effect.change}`) : t(`policies.guard.${effect.guard}`)}
      </span>
    </li>
  );
}
