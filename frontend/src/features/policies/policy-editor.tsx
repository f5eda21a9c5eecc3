import { Lock, Users } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { NetworkPolicy, PolicyRegion, PolicyTerms } from "@/api/types";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { DryRun } from "./dry-run";
import { PolicyHistory } from "./policy-history";
import { usePolicyActs } from "./policy-queries";
import { PolicySentence } from "./policy-sentence";
import { activeOf, changedFields, NEW_TERMS, proposedOf, shownOf } from "./policy-terms";

const GUARDS = ["minors", "oneStore", "breakers", "limit"] as const;

interface PolicyEditorProps {
  /** Null for one that is being written. */
  policy: NetworkPolicy | null;
  regions: readonly PolicyRegion[];
  onProposed: (policyId: string) => void;
}

/** A policy to read, to change, to have switched on; and beside it what it would do. */
export function PolicyEditor({ policy, regions, onProposed }: PolicyEditorProps) {
  const { t } = useTranslation("ops");
  const acts = usePolicyActs();
  const [draft, setDraft] = useState<PolicyTerms | null>(null);
  const [missing, setMissing] = useState(false);
  const proposed = policy ? proposedOf(policy) : undefined;
  const active = policy ? activeOf(policy) : undefined;
  const shown = (policy && shownOf(policy)?.terms) ?? NEW_TERMS;
  const terms = proposed ? shown : (draft ?? shown);
  const changed = changedFields(proposed ? (active?.terms ?? shown) : shown, terms);
  const policyId = policy?.id ?? null;
  const propose = () => {
    setMissing(terms.name.trim() === "");
    if (terms.name.trim() !== "") {
      void acts.proposeTerms(policyId, terms).then(
        (version) => {
          setDraft(null);
          onProposed(version.policyId);
        },
        () => undefined,
      );
    }
  };
  const writes = proposed === undefined && (policy === null || draft !== null);
  return (
    <>
      <section className="policy-editor" aria-label={t("policies.policy")}>
        <div className="scroll">
          <div className="policy-editor__name">
            <TextField
              label={t("policies.field.name")}
              error={missing ? t("policies.nameMissing") : undefined}
              maxLength={60}
              disabled={proposed !== undefined}
              value={terms.name}
              onChange={(event) => setDraft({ ...terms, name: event.target.value })}
            />
          </div>
          <PolicySentence
            terms={terms}
            regions={regions}
            changed={policy === null ? [] : changed}
            disabled={proposed !== undefined}
            onChange={setDraft}
          />
          <section className="policy-editor__part">
            <h2 className="t-13">{t("policies.always")}</h2>
            <ul className="policy-editor__guards">
              {GUARDS.map((guard) => (
                <li key={guard}>
                  <Lock className="icon icon--s" aria-hidden="true" />
                  {t(`policies.guards.${guard}`)}
                </li>
              ))}
            </ul>
          </section>
          {policy && <PolicyHistory policy={policy} />}
        </div>
        <footer className="policy-editor__foot">
          {acts.error !== null && <Refusal>{describeProblem(acts.error)}</Refusal>}
          {writes && (
            <Foot note={t("policies.second")}>
              {policy !== null && (
                <Button
                  onClick={() => {
                    setDraft(null);
                    acts.forget();
                  }}
                >
                  {t("policies.discard")}
                </Button>
              )}
              <Button variant="primary" busy={acts.propose.isPending} onClick={propose}>
                {t("policies.propose")}
              </Button>
            </Foot>
          )}
          {proposed && (
            <Foot note={t(proposed.mine ? "policies.mine" : "policies.yours", { name: proposed.proposedBy })}>
              <Button
                busy={acts.end.isPending}
                onClick={() => void acts.endVersion(proposed.id).catch(() => undefined)}
              >
                {t("policies.drop")}
              </Button>
              {!proposed.mine && (
                <Button
                  variant="primary"
                  busy={acts.activate.isPending}
                  onClick={() => void acts.activateVersion(proposed.id).catch(() => undefined)}
                >
                  {t("policies.activate")}
                </Button>
              )}
            </Foot>
          )}
          {!writes && !proposed && active && (
            <Foot note={t("policies.offNote")}>
              <Button
                variant="danger"
                busy={acts.end.isPending}
                onClick={() => void acts.endVersion(active.id).catch(() => undefined)}
              >
                {t("policies.switchOff")}
              </Button>
            </Foot>
          )}
          {!writes && !proposed && !active && <Foot note={t("policies.offAlready")} />}
        </footer>
      </section>
      <DryRun policyId={policyId} terms={terms} />
    </>
  );
}

function Foot({ note, children }: { note: string; children?: ReactNode }) {
  return (
    <>
      <p className="note grow">
        <Users className="icon" aria-hidden="true" />
        <span>{note}</span>
      </p>
      {children}
    </>
  );
}
