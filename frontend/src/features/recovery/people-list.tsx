import { HandCoins } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Person } from "@/api/types";
import { Face } from "@/ui/face";
import { Instant } from "@/ui/instant";
import { MoneyFigure, MoneyText } from "@/ui/money-text";
import { Bone, Empty, Failure } from "@/ui/notices";
import { More } from "@/ui/pages";
import { AskedRenewals } from "./asked-renewals";
import { usePeople } from "./recovery-queries";
import "./recovery.css";

interface PeopleListProps {
  storeId: string;
  timeZone: string;
  link: (person: Person, className: string, children: ReactNode) => ReactNode;
  ledgerLink: (className: string, children: ReactNode) => ReactNode;
}

/** The people with confirmed incidents in this store, by their opaque id. */
export function PeopleList({ storeId, timeZone, link, ledgerLink }: PeopleListProps) {
  const { t } = useTranslation("store");
  const { people, outstanding, error, refetch, ...pages } = usePeople(storeId);
  return (
    <div className="people">
      <h1 className="vh">{t("recovery.title")}</h1>
      {outstanding && (
        <div className="people__sum">
          <div>
            <div className="t-32 strong">
              <MoneyFigure money={outstanding} />
            </div>
            <p className="t-14 muted">{t("recovery.outstanding")}</p>
          </div>
          {ledgerLink("btn", t("ledger.open"))}
        </div>
      )}
      <AskedRenewals storeId={storeId} timeZone={timeZone} />
      {people === undefined && error === null && <PeopleBones />}
      {people === undefined && error !== null && (
        <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
      )}
      {people?.length === 0 && (
        <Empty icon={HandCoins} title={t("recovery.empty")}>
          <p className="muted">{t("recovery.emptyText")}</p>
        </Empty>
      )}
      <ul className="rows">
        {people?.map((person) => (
          <li key={person.id}>{link(person, "row people__row", <PersonRow person={person} timeZone={timeZone} />)}</li>
        ))}
      </ul>
      <More pages={pages} wide />
    </div>
  );
}

function PersonRow({ person, timeZone }: { person: Person; timeZone: string }) {
  const { t } = useTranslation("store");
  return (
    <>
      <Face url={person.thumbnailUrl} />
      <span className="grow">
        <span className="label id">{person.reference}</span>
        <br />
        <span className="t-13 muted">
          {t("recovery.incidents", { count: person.incidents })},{" "}
          <Instant at={person.lastIncidentAt} style="day" timeZone={timeZone} />
        </span>
      </span>
      <span className="num">
        {person.outstanding.minor > 0 ? (
          <span className="strong">
            <MoneyText money={person.outstanding} />
          </span>
        ) : (
          <span className="t-13 muted">{t("recovery.nothingOpen")}</span>
        )}
      </span>
    </>
  );
}

function PeopleBones() {
  const { t } = useTranslation();
  return (
    <div className="stack people__bones" role="status">
      <span className="vh">{t("loading")}</span>
      {["a", "b", "c"].map((key) => (
        <Bone key={key} className="bone--person" />
      ))}
    </div>
  );
}
