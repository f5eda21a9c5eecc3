import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem, problemAt } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { usePasswordChange } from "./account-queries";

/** A new password; every other device is signed out with it. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [done, setDone] = useState(false);
  const change = usePasswordChange(() => {
    setCurrent("");
    setNext("");
    setDone(true);
  });
  const currentProblem = problemAt(change.error, "/current");
  const nextProblem = problemAt(change.error, "/next");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setDone(false);
        change.mutate({ body: { current, next } });
      }}
    >
      <input
        className="vh"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <TextField
        label={t("security.password.current")}
        type="password"
        autoComplete="current-password"
        required
        value={current}
        error={currentProblem}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <TextField
        label={t("security.password.next")}
        type="password"
        autoComplete="new-password"
        hint={t("security.password.hint")}
        required
        value={next}
        error={nextProblem}
        onChange={(event) => setNext(event.target.value)}
      />
      {change.isError && !currentProblem && !nextProblem && <Refusal>{describeProblem(change.error)}</Refusal>}
      {done && <p role="status">{t("security.password.done")}</p>}
      <Button type="submit" busy={change.isPending}>
        {t("security.password.submit")}
      </Button>
    </form>
  );
}
