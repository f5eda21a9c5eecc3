import { Landmark, LockKeyhole } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PayoutState } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Bone, Empty, Failure, Refusal } from "@/ui/notices";
import { Masked } from "./masked";
import { PayoutForm } from "./payout-form";
import { PayoutHistory } from "./payout-history";
import { usePayoutRemoval, usePayouts } from "./payout-queries";
import type { Prove } from "./prove";
import { WaitingChange } from "./waiting-change";
import "./payouts.css";

interface PayoutsProps {
  storeId: string;
  timeZone: string;
  prove: Prove;
}

/** Where the store is paid to, what of it is about to change, and who has changed what. */
export function Payouts({ storeId, timeZone, prove }: PayoutsProps) {
  const { t } = useTranslation("store");
  const payouts = usePayouts(storeId);
  const [editing, setEditing] = useState(false);
  // What is being typed stays when a later look fails.
  if (payouts.data === undefined) {
    return payouts.isError ? (
      <Failure detail={describeProblem(payouts.error)} onRetry={() => void payouts.refetch()} />
    ) : (
      <Bone className="bone--letter" />
    );
  }
  const { waiting, heldSince, currency } = payouts.data;
  return (
    <>
      <section className="stack">
        <p className="muted">{t("payouts.text", { currency })}</p>
        {heldSince !== null && (
          <p className="note note--bad" role="status">
            <LockKeyhole className="icon" />
            <span>
              {t("payouts.held")} <Instant at={heldSince} style="letter-time" timeZone={timeZone} />.{" "}
              {t("payouts.heldText")}
            </span>
          </p>
        )}
        {!editing && <InForce state={payouts.data} timeZone={timeZone} />}
      </section>
      {waiting !== null && <WaitingChange storeId={storeId} waiting={waiting} timeZone={timeZone} />}
      {heldSince === null && (
        <Change storeId={storeId} state={payouts.data} prove={prove} editing={editing} onEditing={setEditing} />
      )}
      <h2 className="t-18 settings__part">{t("payouts.history")}</h2>
      <PayoutHistory storeId={storeId} timeZone={timeZone} />
    </>
  );
}

function InForce({ state: { account, since }, timeZone }: { state: PayoutState; timeZone: string }) {
  const { t } = useTranslation("store");
  if (account === null || since === null) {
    return (
      <Empty icon={Landmark} title={t("payouts.none")}>
        <p className="muted">{t("payouts.noneText")}</p>
      </Empty>
    );
  }
  return (
    <div className="panel payouts__account">
      <Landmark className="icon icon--l" />
      <div className="grow">
        <h2 className="t-16 strong">
          <Masked account={account} />
        </h2>
        <p className="t-13 quiet">
          {t("payouts.since")} <Instant at={since} style="letter" timeZone={timeZone} />
        </p>
      </div>
    </div>
  );
}

interface ChangeProps {
  storeId: string;
  state: PayoutState;
  prove: Prove;
  editing: boolean;
  onEditing: (editing: boolean) => void;
}

/** Another account, or none: nothing of either is on the way until it is asked for. */
function Change({ storeId, state, prove, editing, onEditing }: ChangeProps) {
  const { t } = useTranslation("store");
  const [removing, setRemoving] = useState(false);
  const removal = usePayoutRemoval(storeId);
  if (editing) {
    return <PayoutForm storeId={storeId} state={state} prove={prove} onDone={() => onEditing(false)} />;
  }
  const some = state.account !== null && (state.waiting === null || state.waiting.account !== null);
  return (
    <section className="stack">
      {removal.isError && <Refusal>{describeProblem(removal.error)}</Refusal>}
      <Button variant={state.waiting === null ? "primary" : undefined} size="big" wide onClick={() => onEditing(true)}>
        {t(state.account === null && state.waiting === null ? "payouts.enter" : "payouts.change")}
      </Button>
      {some && (
        <Button size="big" wide busy={removal.isPending} onClick={() => setRemoving(true)}>
          {t("payouts.remove")}
        </Button>
      )}
      {removing &&
        prove({
          purpose: "REMOVE_PAYOUT_ACCOUNT",
          onProof: (proof) => {
            setRemoving(false);
            removal.remove(proof);
          },
          onClose: () => setRemoving(false),
        })}
    </section>
  );
}
