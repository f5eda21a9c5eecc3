import { Search, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { KnownPersonRow } from "@/api/types";
import { Face } from "@/ui/face";
import { TextField } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { PagedList } from "@/ui/pages";
import { useKnownPeople } from "./link-queries";

interface PeopleListProps {
  reference: string;
  onReference: (reference: string) => void;
  /** A row, as a link or a button. */
  row: (person: KnownPersonRow, children: ReactNode) => ReactNode;
  /** Whether somebody is shown. */
  only?: (person: KnownPersonRow) => boolean;
}

/** People by their opaque id, the latest first. */
export function PeopleList({ reference, onReference, row, only = () => true }: PeopleListProps) {
  const { t } = useTranslation("ops");
  const { people, ...pages } = useKnownPeople(reference);
  const shown = people?.filter(only);
  return (
    <div className="links__people">
      <TextField
        label={t("links.reference")}
        type="search"
        maxLength={10}
        value={reference}
        onChange={(event) => onReference(event.target.value.trim())}
      />
      <PagedList
        pages={pages}
        items={shown}
        problem={pages.isError && people === undefined ? describeProblem(pages.error) : undefined}
        none={{
          icon: reference === "" ? Users : Search,
          title: t(reference === "" ? "links.nobody" : "links.notFound"),
        }}
      >
        <ul className="rows rows--closed">
          {shown?.map((person) => (
            <li key={person.id}>{row(person, <PersonRow person={person} />)}</li>
          ))}
        </ul>
      </PagedList>
    </div>
  );
}

function PersonRow({ person }: { person: KnownPersonRow }) {
  const { t } = useTranslation("ops");
  return (
    <>
      <Face url={person.thumbnailUrl} />
      <span className="grow">
        <span className="id strong">{person.reference}</span>
        <br />
        <span className="t-13 muted">
          {person.mergedInto === null
            ? t("links.incidents", { count: person.incidents })
            : t("links.now", { reference: person.mergedInto.reference })}
        </span>
      </span>
      {person.lastIncidentAt !== null && <Instant className="t-13 quiet" at={person.lastIncidentAt} style="day" />}
    </>
  );
}
