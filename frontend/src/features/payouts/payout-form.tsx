import { type ComponentProps, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem, isProblemOf, problemAt } from "@/api/problem";
import type { PayoutState } from "@/api/types";
import { named } from "@/lib/names";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { SelectField } from "@/ui/select";
import { bodyOf, freshDraft, mayBeSortCode, schemeOf } from "./payout-draft";
import { usePayoutChange } from "./payout-queries";
import type { Prove } from "./prove";

const POINTERS = ["/holder", "/country", "/iban", "/bic", "/routingNumber", "/sortCode", "/accountNumber"];

/** What a bank writes in letters and digits of its own. */
function BankField(props: ComponentProps<typeof TextField>) {
  return (
    <TextField className="payout-number" autoComplete="off" autoCapitalize="characters" spellCheck={false} {...props} />
  );
}

interface PayoutFormProps {
  storeId: string;
  state: PayoutState;
  prove: Prove;
  onDone: () => void;
}

/** An account as it stands on the bank's paper. The server looks at it first, and asks who is there when it is one. */
export function PayoutForm({ storeId, state, prove, onDone }: PayoutFormProps) {
  const { t, i18n } = useTranslation(["store", "common"]);
  const { currency, countries, coolingHours } = state;
  const [draft, setDraft] = useState(() => freshDraft(state));
  const [asked, setAsked] = useState(false);
  const change = usePayoutChange(storeId, onDone);
  const set = (next: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...next }));
  const at = (pointer: string) => problemAt(change.error, pointer);
  const proofMissing = isProblemOf(change.error, "proof-needed");
  const elsewhere = change.error !== null && !proofMissing && !POINTERS.some((pointer) => at(pointer) !== undefined);
  const scheme = schemeOf(draft, currency);
  const send = (proof: string | null) => {
    setAsked(proof === null);
    change.change(bodyOf(draft, currency, proof));
  };
  if (countries.length === 0) {
    return (
      <section className="stack">
        <p className="muted">{t("payouts.nowhere", { currency })}</p>
        <Button onClick={onDone}>{t("payouts.cancel")}</Button>
      </section>
    );
  }
  return (
    <>
      <form
        className="stack"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          send(null);
        }}
      >
        <TextField
          label={t("payouts.holder")}
          hint={t("payouts.holderHint")}
          autoComplete="off"
          maxLength={70}
          value={draft.holder}
          error={at("/holder")}
          onChange={(event) => set({ holder: event.target.value })}
        />
        <SelectField
          label={t("payouts.country")}
          options={named(countries, i18n.language, "region")}
          value={draft.country}
          onChange={(event) => set({ country: event.target.value })}
        />
        {at("/country") && <Refusal>{at("/country")}</Refusal>}
        {mayBeSortCode(draft.country, currency) && (
          <Segmented
            label={t("payouts.by")}
            options={[
              { value: "UK_SORT_CODE", label: t("payouts.sortCode") },
              { value: "IBAN", label: t("payouts.iban") },
            ]}
            value={scheme}
            onChange={(value) => set({ bySortCode: value === "UK_SORT_CODE" })}
          />
        )}
        {scheme === "IBAN" && (
          <>
            <BankField
              label={t("payouts.iban")}
              maxLength={80}
              value={draft.iban}
              error={at("/iban")}
              onChange={(event) => set({ iban: event.target.value })}
            />
            <BankField
              label={t("payouts.bic")}
              hint={t("payouts.bicHint")}
              maxLength={30}
              value={draft.bic}
              error={at("/bic")}
              onChange={(event) => set({ bic: event.target.value })}
            />
          </>
        )}
        {scheme === "US_ROUTING" && (
          <BankField
            label={t("payouts.routing")}
            hint={t("payouts.routingHint")}
            inputMode="numeric"
            maxLength={30}
            value={draft.routingNumber}
            error={at("/routingNumber")}
            onChange={(event) => set({ routingNumber: event.target.value })}
          />
        )}
        {scheme === "UK_SORT_CODE" && (
          <BankField
            label={t("payouts.sortCode")}
            hint={t("payouts.sortCodeHint")}
            inputMode="numeric"
            maxLength={30}
            value={draft.sortCode}
            error={at("/sortCode")}
            onChange={(event) => set({ sortCode: event.target.value })}
          />
        )}
        {scheme !== "IBAN" && (
          <BankField
            label={t("payouts.accountNumber")}
            inputMode="numeric"
            maxLength={40}
            value={draft.accountNumber}
            error={at("/accountNumber")}
            onChange={(event) => set({ accountNumber: event.target.value })}
          />
        )}
        {scheme === "US_ROUTING" && (
          <Segmented
            label={t("payouts.accountType.label")}
            options={(["CHECKING", "SAVINGS"] as const).map((value) => ({
              value,
              label: t(`payouts.accountType.${value}`),
            }))}
            value={draft.accountType}
            onChange={(accountType) => set({ accountType })}
          />
        )}
        <p className="hint">{t("payouts.cooling", { count: coolingHours })}</p>
        {elsewhere && <Refusal>{describeProblem(change.error)}</Refusal>}
        <Button type="submit" variant="primary" size="big" wide busy={change.isPending}>
          {t("payouts.send")}
        </Button>
        <Button size="big" wide onClick={onDone}>
          {t("payouts.cancel")}
        </Button>
      </form>
      {asked &&
        proofMissing &&
        prove({ purpose: "CHANGE_PAYOUT_ACCOUNT", onProof: send, onClose: () => setAsked(false) })}
    </>
  );
}
