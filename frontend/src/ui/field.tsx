import { CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "@/lib/class-names";

interface FieldShell {
  label: string;
  hint?: string;
  error?: string;
}

type TextFieldProps = ComponentProps<"input"> & FieldShell;

export function TextField({ label, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Shell id={id} label={label} hint={hint} error={error}>
      <input {...rest} {...described(id, hint, error)} className={classNames("input", className)} />
    </Shell>
  );
}

type TextAreaProps = ComponentProps<"textarea"> & FieldShell;

export function TextArea({ label, hint, error, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <Shell id={id} label={label} hint={hint} error={error}>
      <textarea {...rest} {...described(id, hint, error)} className={classNames("input", className)} />
    </Shell>
  );
}

function Shell({ id, label, hint, error, children }: FieldShell & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {children}
      {error ? (
        <span className="hint hint--bad" id={`${id}-note`} role="alert">
          <CircleAlert className="icon icon--s" />
          {error}
        </span>
      ) : (
        hint && (
          <span className="hint" id={`${id}-note`}>
            {hint}
          </span>
        )
      )}
    </div>
  );
}

function described(id: string, hint?: string, error?: string) {
  return {
    id,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error || hint ? `${id}-note` : undefined,
  };
}
