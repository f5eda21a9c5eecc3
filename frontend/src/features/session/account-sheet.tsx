import { LogOut } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Session } from "@/api/types";
import { switchLanguage } from "@/i18n/setup";
import { languages } from "@/i18n/texts";
import { storedTheme, storeTheme, type Theme } from "@/lib/theme";
import { Button, buttonClass } from "@/ui/button";
import { languageName } from "@/ui/language-choice";
import { Refusal } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { Sheet } from "@/ui/sheet";
import { Initials } from "@/ui/state";
import { useSignOut } from "./session-query";

interface AccountButtonProps {
  session: Session;
  /** The way to the page about the account itself. */
  securityLink: (className: string, children: ReactNode, onFollow: () => void) => ReactNode;
  onSignedOut: () => Promise<void>;
}

/** The person's initials in the top bar; opens who is signed in, theme, language and the way out. */
export function AccountButton({ session, securityLink, onSignedOut }: AccountButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="account" aria-label={t("account.open")} onClick={() => setOpen(true)}>
        <Initials initials={session.initials} size="l" plain />
      </button>
      <AccountSheet
        open={open}
        onClose={() => setOpen(false)}
        session={session}
        securityLink={securityLink}
        onSignedOut={onSignedOut}
      />
    </>
  );
}

function AccountSheet({
  open,
  onClose,
  session,
  securityLink,
  onSignedOut,
}: AccountButtonProps & { open: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const signOut = useSignOut(onSignedOut);
  const themes = (["system", "light", "dark"] as const).map((value) => ({ value, label: t(`account.theme.${value}`) }));

  const chooseTheme = (value: Theme) => {
    setTheme(value);
    storeTheme(value);
  };

  return (
    <Sheet open={open} onClose={onClose} title={session.name}>
      <p className="muted">{session.email}</p>
      <div className="field">
        <span className="field__label" aria-hidden="true">
          {t("account.theme.label")}
        </span>
        <Segmented label={t("account.theme.label")} options={themes} value={theme} onChange={chooseTheme} />
      </div>
      <div className="field">
        <span className="field__label" aria-hidden="true">
          {t("account.language")}
        </span>
        <Segmented
          label={t("account.language")}
          options={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          value={i18n.language}
          onChange={switchLanguage}
        />
      </div>
      {securityLink(buttonClass({ size: "big", wide: true }), t("account.security"), onClose)}
      {signOut.isError && <Refusal>{describeProblem(signOut.error)}</Refusal>}
      <Button icon={LogOut} size="big" wide busy={signOut.isPending} onClick={() => signOut.mutate({})}>
        {t("account.signOut")}
      </Button>
    </Sheet>
  );
}
