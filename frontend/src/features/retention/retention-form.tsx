import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem, problemAt } from "@/api/problem";
import type { RetentionPolicy } from "@/api/types";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { useRetention, useRetentionChange } from "./retention-queries";

/** How many days evidence is kept, within what is allowed. */
export function RetentionForm({ storeId }: { storeId: string }) {
  const policy = useRetention(storeId);
  // Here, so that what it says outlives the form, which begins anew with what was saved.
  const change = useRetentionChange(storeId);
  if (policy.isError) {
    return <Failure detail={describeProblem(policy.error)} onRetry={() => void policy.refetch()} />;
  }
  return policy.data === undefined ? (
    <Bone className="bone--page" />
  ) : (
    <Days key={JSON.stringify(policy.data)} policy={policy.data} change={change} />
  );
}

const FIELDS = ["dismissedDays", "undecidedDays", "confirmedDays", "settledDays"] as const;

function Days({ policy, change }: { policy: RetentionPolicy; change: ReturnType<typeof useRetentionChange> }) {
  const { t } = useTranslation("store");
  const [values, setValues] = useState(() => ({
    dismissedDays: String(policy.dismissedDays),
    undecidedDays: String(policy.undecidedDays),
    confirmedDays: String(policy.confirmedDays),
    settledDays: String(policy.settledDays),
  }));
  const elsewhere =
    change.error !== null && FIELDS.every((field) => problemAt(change.error, `/${field}`) === undefined);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.save({
          dismissedDays: Number(values.dismissedDays),
          undecidedDays: Number(values.undecidedDays),
          confirmedDays: Number(values.confirmedDays),
          settledDays: Number(values.settledDays),
        });
      }}
    >
      <p className="muted">{t("retention.intro")}</p>
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={t(`retention.${field}`)}
          hint={t(`retention.${field}Hint`)}
          inputMode="numeric"
          autoComplete="off"
          value={values[field]}
          error={problemAt(change.error, `/${field}`)}
          onChange={(event) => setValues({ ...values, [field]: event.target.value.replace(/\D/g, "").slice(0, 4) })}
        />
      ))}
      {elsewhere && <Refusal>{describeProblem(change.error)}</Refusal>}
      {change.isSuccess && <p role="status">{t("retention.saved")}</p>}
      <Button type="submit" size="big" wide busy={change.isPending}>
        {t("retention.save")}
      </Button>
    </form>
  );
}
