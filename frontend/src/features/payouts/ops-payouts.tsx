import { Landmark } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { OpsPayoutAccount, OpsPayoutState } from "@/api/types";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { Masked } from "./masked";
import { useOpsPayouts, usePayoutHold } from "./payout-queries";
import "./payouts.css";

/** Where a store is paid to: whose account it is said to be, never its number; and the way to keep back what it is paid. */
export function OpsPayouts({ storeId }: { storeId: string }) {
  const { t } = useTranslation("ops");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="dense" icon={Landmark} onClick={() => setOpen(true)}>
        {t("payouts.open")}
      </Button>
      {open && (
        <Sheet open onClose={() => setOpen(false)} title={t("payouts.title")}>
          <Standing storeId={storeId} />
        </Sheet>
      )}
    </>
  );
}

function Standing({ storeId }: { storeId: string }) {
  const { t } = useTranslation("ops");
  const payouts = useOpsPayouts(storeId);
  if (payouts.isError) {
    return <Failure detail={describeProblem(payouts.error)} onRetry={() => void payouts.refetch()} />;
  }
  if (payouts.data === undefined) {
    return <Bone className="bone--letter" />;
  }
  const { store, inForce, waiting, hold } = payouts.data;
  return (
    <div className="stack">
      <p className="strong">{store}</p>
      <dl className="payouts__facts">
        <dt className="quiet">{t("payouts.inForce")}</dt>
        <dd>{inForce === null ? t("payouts.none") : <Account account={inForce} words="payouts.since" />}</dd>
        {waiting !== null && (
          <>
            <dt className="quiet">{t("payouts.waiting")}</dt>
            <dd>
              <Account account={waiting} words="payouts.from" />
            </dd>
          </>
        )}
      </dl>
      {hold === null ? <SetHold storeId={storeId} /> : <Held storeId={storeId} hold={hold} />}
    </div>
  );
}

interface AccountProps {
  account: OpsPayoutAccount;
  words: "payouts.since" | "payouts.from";
}

function Account({ account: { account, holder, from }, words }: AccountProps) {
  const { t } = useTranslation("ops");
  return (
    <>
      <Masked account={account} />
      <br />
      {holder !== null && (
        <>
          {holder}
          <br />
        </>
      )}
      <span className="t-13 quiet">
        {t(words)} <Instant at={from} style="day-time" />
      </span>
    </>
  );
}

function Held({ storeId, hold }: { storeId: string; hold: NonNullable<OpsPayoutState["hold"]> }) {
  const { t } = useTranslation("ops");
  const { lift } = usePayoutHold(storeId);
  return (
    <div className="stack">
      <p className="note note--bad" role="status">
        <span>
          {t("payouts.held", { name: hold.setBy })} <Instant at={hold.setAt} style="day-time" />: {hold.reason}
        </span>
      </p>
      {lift.isError && <Refusal>{describeProblem(lift.error)}</Refusal>}
      {hold.mine ? (
        <p className="t-14 muted">{t("payouts.mine")}</p>
      ) : (
        <Button variant="primary" size="big" wide busy={lift.isPending} onClick={() => lift.act()}>
          {t("payouts.lift")}
        </Button>
      )}
    </div>
  );
}

function SetHold({ storeId }: { storeId: string }) {
  const { t } = useTranslation(["ops", "common"]);
  const { set } = usePayoutHold(storeId);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") {
      set.act(reason.trim());
    }
  };
  return (
    <form className="stack" onSubmit={send}>
      <p className="muted">{t("payouts.holdText")}</p>
      <TextArea
        label={t("payouts.reason")}
        error={missing ? t("common:lift.missing") : undefined}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {set.isError && <Refusal>{describeProblem(set.error)}</Refusal>}
      <Button type="submit" variant="danger" size="big" wide busy={set.isPending}>
        {t("payouts.hold")}
      </Button>
    </form>
  );
}
