import { CircleCheck, CircleSlash, Clock, Download, MailCheck } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { RightsRequest, RightsRequestKind } from "@/api/types";
import { Button } from "@/ui/button";
import { Choices } from "@/ui/choices";
import { TextArea } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { Message } from "@/ui/message";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { State } from "@/ui/state";
import { Letter } from "./letter";
import { useOwnData, useRights } from "./portal-queries";
import { Contact } from "./read-more";
import { RepresentativeSection } from "./representative";

const KINDS = ["CORRECTION", "ERASURE", "OBJECTION", "COMPLAINT"] as const satisfies readonly RightsRequestKind[];

/** What one may ask of Penny beside a dispute: all of one's data at once, and the rest with an answer by a day. */
export function RightsLetter({ backLink }: { backLink: (className: string, children: ReactNode) => ReactNode }) {
  const { t } = useTranslation(["portal", "common"]);
  const rights = useRights();
  const taking = useOwnData();
  return (
    <Letter action={backLink("btn btn--link", t("common:action.back"))}>
      <h1 className="t-24">{t("rights.title")}</h1>
      <section className="stack" aria-labelledby="own-data">
        <h2 id="own-data" className="t-18 strong">
          {t("rights.data")}
        </h2>
        <p>{t("rights.dataText")}</p>
        {taking.isError && <Refusal>{describeProblem(taking.error)}</Refusal>}
        <Button size="big" wide icon={Download} busy={taking.isPending} onClick={() => taking.mutate()}>
          {t("rights.download")}
        </Button>
      </section>
      {rights.isPending && <Bone className="bone--letter" />}
      {rights.isError && <Failure detail={describeProblem(rights.error)} onRetry={() => void rights.refetch()} />}
      {rights.data && (
        <>
          <Ask rights={rights} />
          <RepresentativeSection />
          {rights.data.items.length > 0 && (
            <section className="stack" aria-labelledby="asked">
              <h2 id="asked" className="t-18 strong">
                {t("rights.asked")}
              </h2>
              {rights.data.items.map((request) => (
                <Asked key={request.standing.id} request={request} />
              ))}
            </section>
          )}
          <Contact controller={rights.data.controller} />
        </>
      )}
    </Letter>
  );
}

function Ask({ rights }: { rights: ReturnType<typeof useRights> }) {
  const { t } = useTranslation("portal");
  const [kind, setKind] = useState<RightsRequestKind | null>(null);
  const [statement, setStatement] = useState("");
  const [missing, setMissing] = useState(false);
  const [heard, setHeard] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(statement.trim() === "");
    if (statement.trim() !== "" && kind !== null) {
      void rights.ask(kind, statement.trim()).then(
        () => {
          setKind(null);
          setStatement("");
          setHeard(true);
        },
        () => undefined,
      );
    }
  };
  return (
    <section aria-labelledby="ask">
      <form className="stack" onSubmit={send}>
        <h2 id="ask" className="t-18 strong">
          {t("rights.ask")}
        </h2>
        <p>{t("rights.askText")}</p>
        <Choices
          label={t("rights.ask")}
          options={KINDS.map((value) => ({ value, label: t(`rights.kind.${value}`) }))}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen);
            setHeard(false);
          }}
        />
        {kind !== null && (
          <>
            <p className="t-14 muted">{t(`rights.kindText.${kind}`)}</p>
            <TextArea
              label={t("rights.statement")}
              error={missing ? t("rights.missing") : undefined}
              rows={5}
              maxLength={4000}
              value={statement}
              onChange={(event) => setStatement(event.target.value)}
            />
            {rights.asking.isError && <Refusal>{describeProblem(rights.asking.error)}</Refusal>}
            <Button type="submit" variant="ink" size="big" wide busy={rights.asking.isPending}>
              {t("rights.send")}
            </Button>
          </>
        )}
        {heard && (
          <p role="status">
            <State meaning="done" icon={MailCheck}>
              {t("rights.heard")}
            </State>
          </p>
        )}
      </form>
    </section>
  );
}

function Asked({ request: { standing, statement, answer } }: { request: RightsRequest }) {
  const { t } = useTranslation("portal");
  return (
    <article className="rights-asked" aria-label={t(`rights.kind.${standing.kind}`)}>
      <h3 className="t-16 strong">{t(`rights.kind.${standing.kind}`)}</h3>
      {standing.outcome === null ? (
        <>
          <State meaning="busy" icon={Clock}>
            {t(standing.acknowledgedAt === null ? "rights.waits" : "rights.read")}
          </State>
          <p className="t-14 muted">
            {t("dispute.answerBy")} <Instant at={standing.answerBy} style="letter" />
          </p>
        </>
      ) : (
        <State icon={standing.outcome === "REFUSED" ? CircleSlash : CircleCheck}>
          {t(`rights.outcome.${standing.outcome}`)}
        </State>
      )}
      {standing.ground !== null && <p className="t-14">{t(`rights.ground.${standing.ground}`)}</p>}
      <ol className="messages">
        <Message mine author={t("views.who.YOU")} at={standing.openedAt} text={statement} />
        {answer !== null && standing.answeredAt !== null && (
          <Message mine={false} author="Penny" at={standing.answeredAt} text={answer} />
        )}
      </ol>
    </article>
  );
}
