import { Hourglass } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Subscription as Standing, Store, SubscriptionPrice } from "@/api/types";
import { formatInstant } from "@/lib/time";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { State } from "@/ui/state";
import { LOOKS } from "./standing-look";
import { useManage, useSubscribe, useSubscription } from "./subscription-queries";
import "./subscription.css";

interface SubscriptionProps {
  store: Store;
  /** Whether the reader comes back from Stripe's page, whose word is on its way. */
  awaited: boolean;
  /** Cameras are heard again, or not any more. */
  onTurn: () => void;
}

/** What the store pays Penny: where that stands, what it costs, what happens when, and the way to Stripe's pages. */
export function Subscription({ store, awaited, onTurn }: SubscriptionProps) {
  const { t } = useTranslation("store");
  const { data, error, refetch } = useSubscription(store.id, awaited);
  const turned = data !== undefined && (data.state === "STOPPED") !== store.clipsStopped;
  const tell = useEffectEvent(onTurn);
  useEffect(() => {
    if (turned) {
      tell();
    }
  }, [turned]);
  if (data === undefined) {
    return error === null ? (
      <Bone className="bone--letter" />
    ) : (
      <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
    );
  }
  const { icon, meaning } = LOOKS[data.state];
  return (
    <div className="stack subscription">
      {awaited && !data.subscribed && <Awaited />}
      <State meaning={meaning} icon={icon} boxed>
        {t(`subscription.state.${data.state}`)}
      </State>
      <p>{t(`subscription.now.${data.state === "TRIAL" && data.subscribed ? "TRIAL_SUBSCRIBED" : data.state}`)}</p>
      <Facts standing={data} timeZone={store.timeZone} />
      <Ways storeId={store.id} standing={data} timeZone={store.timeZone} />
      <section className="stack" aria-labelledby="what-happens-when">
        <h2 className="t-18" id="what-happens-when">
          {t("subscription.when.title")}
        </h2>
        <ul className="subscription__when">
          {(["trial", "refused", "cancelled", "stopped", "again"] as const).map((rule) => (
            <li key={rule}>{t(`subscription.when.${rule}`)}</li>
          ))}
        </ul>
        <p className="muted">{t("subscription.when.never")}</p>
      </section>
    </div>
  );
}

/** From then on nobody should have to wait in front of the screen. */
const PATIENCE_MS = 60_000;

/** Says "subscribed" only when Stripe has said so. */
function Awaited() {
  const { t } = useTranslation("store");
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="note note--new" role="status">
      <Hourglass className="icon" />
      <span>{t(slow ? "subscription.slow" : "subscription.awaited")}</span>
    </p>
  );
}

function Facts({ standing, timeZone }: { standing: Standing; timeZone: string }) {
  const { t } = useTranslation("store");
  const price = standing.paying ?? standing.offer;
  const { state, until, clipsUntil } = standing;
  return (
    <dl className="subscription__facts">
      {price !== null && (
        <Fact name={t("subscription.price")}>
          <Price price={price} />
        </Fact>
      )}
      {until !== null && state !== "NOT_BEGUN" && (
        <Fact name={t(`subscription.until.${state}`)}>
          <Instant at={until} style="letter" timeZone={timeZone} />
        </Fact>
      )}
      {clipsUntil !== null && clipsUntil !== until && (
        <Fact name={t("subscription.clipsUntil")}>
          <Instant at={clipsUntil} style="letter" timeZone={timeZone} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="t-13 muted">{name}</dt>
      <dd className="strong">{children}</dd>
    </div>
  );
}

function Price({ price }: { price: SubscriptionPrice }) {
  const { t } = useTranslation("store");
  return (
    <>
      <MoneyText money={price.amount} /> {t(`subscription.every.${price.every}`)}
    </>
  );
}

interface WaysProps {
  storeId: string;
  standing: Standing;
  timeZone: string;
}

function Ways({ storeId, standing, timeZone }: WaysProps) {
  const { t, i18n } = useTranslation("store");
  const subscribe = useSubscribe();
  const manage = useManage();
  const params = { path: { storeId } };
  const refusal = subscribe.error ?? manage.error;
  const offered = !standing.subscribed && standing.offer !== null;
  const free = standing.state === "TRIAL" ? standing.until : null;
  return (
    <div className="stack">
      {refusal !== null && <Refusal>{describeProblem(refusal)}</Refusal>}
      {offered && (
        <>
          <Button
            variant="primary"
            size="big"
            wide
            busy={subscribe.isPending || subscribe.isSuccess}
            onClick={() => subscribe.mutate({ params })}
          >
            {t(standing.known ? "subscription.subscribeAgain" : "subscription.subscribe")}
          </Button>
          <p className="t-13 muted">
            {free === null
              ? t("subscription.hint")
              : t("subscription.hintTrial", { day: formatInstant(free, "letter", i18n.language, timeZone) })}
          </p>
        </>
      )}
      {!offered && !standing.subscribed && <p className="muted">{t("subscription.nothing")}</p>}
      {standing.known && (
        <Button
          variant={offered ? undefined : "primary"}
          size="big"
          wide
          busy={manage.isPending || manage.isSuccess}
          onClick={() => manage.mutate({ params })}
        >
          {t("subscription.manage")}
        </Button>
      )}
    </div>
  );
}
