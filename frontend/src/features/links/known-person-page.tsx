import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { CorrectionKind, KnownPerson, LinkCorrection } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Bone, Failure } from "@/ui/notices";
import { CorrectionForm } from "./correction-form";
import { CorrectionPanel } from "./correction-panel";
import { CorrectionText } from "./correction-text";
import { IncidentGrid } from "./incident-grid";
import { useKnownPerson } from "./link-queries";
import "./links.css";

/** A person with all that was linked to them, and the way to put it right. */
export function KnownPersonPage({ personId }: { personId: string }) {
  const { data, error, refetch } = useKnownPerson(personId);
  // What is being written stays where a later look fails.
  if (data === undefined) {
    return error === null ? (
      <Bone className="bone--page" />
    ) : (
      <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
    );
  }
  return <Person key={personId} person={data} />;
}

function Person({ person }: { person: KnownPerson }) {
  const { t } = useTranslation("ops");
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [kind, setKind] = useState<CorrectionKind | null>(null);
  const waiting = person.corrections.find((each) => each.state === "PROPOSED" && each.from.id === person.person.id);
  const standing = person.incidents.filter((each) => each.standing);
  const open = waiting === undefined && person.person.mergedInto === null;
  const mark = (incidentId: string, on: boolean) =>
    setMarked(on ? [...marked, incidentId] : marked.filter((each) => each !== incidentId));
  const close = () => {
    setKind(null);
    setMarked([]);
  };
  return (
    <div className="links__person">
      <Heading person={person} />
      {waiting && <CorrectionPanel person={person} correction={waiting} />}
      {open && kind === null && (
        <div className="links__acts">
          <Button disabled={marked.length === 0 || marked.length === standing.length} onClick={() => setKind("SPLIT")}>
            {t("links.SPLIT")}
          </Button>
          <Button disabled={person.incidents.length === 0} onClick={() => setKind("MERGE")}>
            {t("links.MERGE")}
          </Button>
        </div>
      )}
      {open && kind === null && standing.length > 1 && <p className="t-13 muted">{t("links.how")}</p>}
      {kind !== null && (
        <CorrectionForm person={person} kind={kind} incidentIds={kind === "SPLIT" ? marked : []} onClose={close} />
      )}
      {waiting === undefined && kind === null && (
        <IncidentGrid
          incidents={person.incidents}
          marked={marked}
          mark={t("links.moves")}
          onMark={open && standing.length > 1 ? mark : undefined}
        />
      )}
      <History corrections={person.corrections.filter((each) => each.state !== "PROPOSED")} />
    </div>
  );
}

function Heading({ person }: { person: KnownPerson }) {
  const { t } = useTranslation("ops");
  const { mergedInto, reference } = person.person;
  return (
    <header>
      <h2 className="t-20 id">{reference}</h2>
      {mergedInto !== null && <p>{t("links.now", { reference: mergedInto.reference })}</p>}
      {person.formerly.length > 0 && (
        <p className="t-13 muted">
          {t("links.formerly", { references: person.formerly.map((each) => each.reference).join(", ") })}
        </p>
      )}
      {person.spared !== null && <p className="t-13 muted">{t(`links.spared.${person.spared}`)}</p>}
    </header>
  );
}

function History({ corrections }: { corrections: readonly LinkCorrection[] }) {
  const { t } = useTranslation("ops");
  return corrections.length === 0 ? null : (
    <section>
      <h3 className="t-14">{t("links.history")}</h3>
      <ul className="rows rows--closed">
        {corrections.map((each) => (
          <li key={each.id} className="row">
            <span className="grow">
              <CorrectionText correction={each} />
              <br />
              <span className="t-13 muted">{each.refusal ?? each.reason}</span>
            </span>
            <span className="t-13 quiet links__decided">
              {t(each.state === "ACCEPTED" ? "links.decided.ACCEPTED" : "links.decided.REFUSED", {
                name: each.decidedBy?.name,
              })}
              {each.decidedAt !== null && (
                <>
                  <br />
                  <Instant at={each.decidedAt} style="day-time" />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
