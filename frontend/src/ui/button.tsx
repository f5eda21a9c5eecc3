import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names";

export interface ButtonLook {
  variant?: "primary" | "ink" | "plain" | "link" | "danger";
  size?: "big" | "dense";
  wide?: boolean;
}

interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  icon?: LucideIcon;
  /** Shows a turning ring and ignores clicks. */
  busy?: boolean;
  /** A toggle's state; leave out for an ordinary button. */
  pressed?: boolean;
  /** The key that does the same, shown on the button. */
  hotkey?: string;
}

export function Button({
  variant,
  size,
  wide,
  icon: Icon,
  busy = false,
  pressed,
  hotkey,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass({ variant, size, wide }), className)}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={hotkey}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {Icon && !busy && <Icon className={size === "dense" ? "icon icon--s" : "icon"} />}
      {children}
      {hotkey && (
        <span className="kbd" aria-hidden="true">
          {hotkey}
        </span>
      )}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "icon" | "children" | "wide"> {
  icon: LucideIcon;
  /** Says what the picture means. */
  label: string;
}

export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  return (
    <Button {...rest} className={classNames("btn--icon", className)} aria-label={label} title={label}>
      <Icon className="icon" />
    </Button>
  );
}

/** The class names of a button, for links that look like one. */
export function buttonClass({ variant, size, wide }: ButtonLook): string {
  return classNames("btn", variant && `btn--${variant}`, size && `btn--${size}`, wide && "btn--wide");
}
