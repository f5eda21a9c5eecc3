import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { KnownPerson } from "@/api/types";
import { IncidentGrid } from "./incident-grid";
import { useKnownPerson } from "./link-queries";

interface SideBySideProps {
  person: KnownPerson;
  /** Which incidents change hands; none where two people are one. */
  moved: readonly string[];
  /** Whose they are, or who they are. */
  heading: ReactNode;
  /** What stands there before it is known who. */
  children?: ReactNode;
  otherId?: string;
}

/** Left what stays theirs, right what is somebody else's beside what is known of that one. */
export function SideBySide({ person, moved, heading, children, otherId }: SideBySideProps) {
  const { t } = useTranslation("ops");
  const theirs = person.incidents.filter((each) => !moved.includes(each.id));
  const others = person.incidents.filter((each) => moved.includes(each.id));
  return (
    <div className="links__sides">
      <section className="stack" aria-label={person.person.reference}>
        <p className="links__side strong id">{person.person.reference}</p>
        <IncidentGrid incidents={theirs} />
      </section>
      <section className="stack">
        <div className="links__side strong">{heading}</div>
        {others.length > 0 && <IncidentGrid incidents={others} marked={moved} mark={t("links.moves")} />}
        {children}
        {otherId !== undefined && <TheirIncidents personId={otherId} />}
      </section>
    </div>
  );
}

function TheirIncidents({ personId }: { personId: string }) {
  const { data } = useKnownPerson(personId);
  return data === undefined ? null : <IncidentGrid incidents={data.incidents} />;
}
