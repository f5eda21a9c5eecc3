import { Mail, QrCode } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PersonDetail, PersonIncident } from "@/api/types";
import { Button } from "@/ui/button";
import { Face } from "@/ui/face";
import { Instant } from "@/ui/instant";
import { MoneyFigure } from "@/ui/money-text";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { QrSheet } from "@/ui/qr-sheet";
import { IncidentList } from "./incident-list";
import { NoticeList } from "./notice-list";
import { NoticeSheet } from "./notice-sheet";
import { usePerson, usePersonRequest } from "./recovery-queries";
import { RequestList } from "./request-list";
import "./recovery.css";

interface PersonPageProps {
  storeId: string;
  personId: string;
  timeZone: string;
  /** The bar above, which knows the way back; gets the person's id as its title. */
  header: (title: string) => ReactNode;
  link: (incident: PersonIncident, className: string, children: ReactNode) => ReactNode;
}

/** One person's incidents in this store, what is owed, and the code to hand over. */
export function PersonPage({ storeId, personId, timeZone, header, link }: PersonPageProps) {
  const person = usePerson(storeId, personId);
  return (
    <section className="page">
      {header(person.data?.reference ?? "")}
      <div className="scroll">
        {person.isPending && <Bone className="bone--page" />}
        {person.isError && <Failure detail={describeProblem(person.error)} onRetry={() => void person.refetch()} />}
        {person.data && <PersonSheet storeId={storeId} person={person.data} timeZone={timeZone} link={link} />}
        <NoticeList storeId={storeId} personId={personId} timeZone={timeZone} />
      </div>
      {person.data && <RequestBar storeId={storeId} person={person.data} timeZone={timeZone} />}
    </section>
  );
}

function PersonSheet({
  storeId,
  person,
  timeZone,
  link,
}: { person: PersonDetail } & Pick<PersonPageProps, "storeId" | "timeZone" | "link">) {
  const { t } = useTranslation("store");
  const last = person.incidentList[0];
  return (
    <>
      <div className="person__who">
        <Face url={person.thumbnailUrl} large />
        <p className="t-14 muted">
          {t("person.lastSeen")} <Instant at={person.lastIncidentAt} style="day-time" timeZone={timeZone} />
          {last && `, ${last.cameraName}`}.
          <br />
          {t("person.privacy")}
        </p>
      </div>
      <dl className="person__figures">
        <div>
          <dd className="t-24 strong">
            <MoneyFigure money={person.outstanding} />
          </dd>
          <dt className="t-13 muted">{t("person.outstanding")}</dt>
        </div>
        <div>
          <dd className="t-24 strong">
            <MoneyFigure money={person.settled} />
          </dd>
          <dt className="t-13 muted">{t("person.settled")}</dt>
        </div>
      </dl>
      <IncidentList incidents={person.incidentList} timeZone={timeZone} link={link} />
      <RequestList storeId={storeId} person={person} timeZone={timeZone} />
    </>
  );
}

interface RequestBarProps {
  storeId: string;
  person: PersonDetail;
  timeZone: string;
}

function RequestBar({ storeId, person, timeZone }: RequestBarProps) {
  const { t } = useTranslation("store");
  const request = usePersonRequest(storeId, person.id);
  const [shown, setShown] = useState(true);
  const [noticing, setNoticing] = useState(false);
  const nothingOwed = person.outstanding.minor === 0;
  return (
    <footer className="bar person__bar">
      {request.isError && <Refusal>{describeProblem(request.error)}</Refusal>}
      {nothingOwed && <p className="hint grow">{t("person.nothingOwed")}</p>}
      <Button
        variant="primary"
        size="big"
        icon={QrCode}
        className="grow"
        disabled={nothingOwed}
        busy={request.isPending}
        onClick={() => {
          setShown(true);
          request.make();
        }}
      >
        {t("person.makeCode")}
      </Button>
      <Button size="big" icon={Mail} className="grow" disabled={nothingOwed} onClick={() => setNoticing(true)}>
        {t("person.notice.action")}
      </Button>
      <NoticeSheet storeId={storeId} personId={person.id} open={noticing} onClose={() => setNoticing(false)} />
      {request.data && (
        <QrSheet
          open={shown}
          onClose={() => setShown(false)}
          title={t("request.title")}
          explanation={t("request.explanation")}
          url={request.data.url}
          expiresAt={request.data.expiresAt}
          timeZone={timeZone}
        />
      )}
    </footer>
  );
}
