import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem, problemAt } from "@/api/problem";
import type { NoticeRules } from "@/api/types";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { useRules, useRulesChange } from "./notice-queries";

/** How often the store is told. */
export function RulesForm({ storeId }: { storeId: string }) {
  const rules = useRules(storeId);
  // Here, so that what it says outlives the form, which begins anew with what was saved.
  const change = useRulesChange(storeId);
  if (rules.isError) {
    return <Failure detail={describeProblem(rules.error)} onRetry={() => void rules.refetch()} />;
  }
  return rules.data === undefined ? (
    <Bone className="bone--page" />
  ) : (
    <Rules key={JSON.stringify(rules.data)} rules={rules.data} change={change} />
  );
}

const FIELDS = ["cooldownSeconds", "unansweredAfterSeconds", "hourlyBudget"] as const;

function Rules({ rules, change }: { rules: NoticeRules; change: ReturnType<typeof useRulesChange> }) {
  const { t } = useTranslation("store");
  const [values, setValues] = useState(() => ({
    cooldownSeconds: String(rules.cooldownSeconds),
    unansweredAfterSeconds: String(rules.unansweredAfterSeconds ?? ""),
    hourlyBudget: String(rules.hourlyBudget),
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
          cooldownSeconds: Number(values.cooldownSeconds),
          unansweredAfterSeconds: values.unansweredAfterSeconds === "" ? null : Number(values.unansweredAfterSeconds),
          hourlyBudget: Number(values.hourlyBudget),
        });
      }}
    >
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={t(`rules.${field}`)}
          hint={t(`rules.${field}Hint`)}
          inputMode="numeric"
          autoComplete="off"
          value={values[field]}
          error={problemAt(change.error, `/${field}`)}
          onChange={(event) => setValues({ ...values, [field]: event.target.value.replace(/\D/g, "") })}
        />
      ))}
      {elsewhere && <Refusal>{describeProblem(change.error)}</Refusal>}
      {change.isSuccess && <p role="status">{t("rules.saved")}</p>}
      <Button type="submit" size="big" wide busy={change.isPending}>
        {t("rules.save")}
      </Button>
    </form>
  );
}
