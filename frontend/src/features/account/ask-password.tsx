import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";

interface AskPasswordProps {
  label: string;
  busy: boolean;
  error: unknown;
  onPassword: (password: string) => void;
  /** Beside the button. */
  children?: ReactNode;
}

/** Who changes how an account is kept shows once more that it is theirs. */
export function AskPassword({ label, busy, error, onPassword, children }: AskPasswordProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
      }}
    >
      <TextField
        label={t("security.yourPassword")}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
      <div className="line">
        <Button type="submit" busy={busy}>
          {label}
        </Button>
        {children}
      </div>
    </form>
  );
}
