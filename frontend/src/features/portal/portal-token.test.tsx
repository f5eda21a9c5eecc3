// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createAppQueryClient } from "@/api/query-client";
import { startTexts } from "@/i18n/setup";
import { PortalSignInPage } from "./entry-pages";
import { Landing } from "./landing";
import { currentToken, takeTokens } from "./portal-token";

const CONTROLLER = { name: "Penny", email: "hello@penny.example" };
const sent: { path: string; body: unknown }[] = [];

/** Answers each path with what a server would say, and notes what it was asked. */
function server(answers: Record<string, () => Response>) {
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname } = new URL(request.url);
    sent.push({ path: pathname, body: await request.json() });
    return answers[pathname]?.() ?? Response.error();
  });
}

const show = (page: React.ReactNode) =>
  render(<QueryClientProvider client={createAppQueryClient(() => undefined)}>{page}</QueryClientProvider>);

const link = (_className: string, children: React.ReactNode) => <>{children}</>;

function signInOnPage() {
  fireEvent.change(screen.getByLabelText("Email"), { target: { value: "person@example.com" } });
  fireEvent.change(screen.getByLabelText("Password"), { target: { value: "a long pass phrase" } });
  fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
}

beforeEach(async () => {
  await startTexts("portal");
  sent.length = 0;
  sessionStorage.clear();
  location.hash = "#t=token-of-the-paper";
  takeTokens();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("moves the token from the address to the tab", () => {
  expect(currentToken()).toBe("token-of-the-paper");
  expect(location.href).not.toContain("token-of-the-paper");
});

it("a used code that is scanned again does not stand in the way of signing in", async () => {
  server({
    "/api/portal/token-checks": () => Response.json({ state: "USED", controller: CONTROLLER }),
    "/api/portal/sessions": () => Response.json({ accountId: "a", email: "person@example.com" }),
  });
  const landing = show(<Landing token={currentToken()} signUpLink={link} signInLink={link} disputeLink={link} />);
  await screen.findByText("This code has been used");
  landing.unmount();

  const onDone = vi.fn();
  show(<PortalSignInPage onDone={onDone} otherLink={link} forgottenLink={link} />);
  signInOnPage();

  await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(sent.at(-1)?.body).toMatchObject({ token: null });
});

it("a code that ran out while the form was open is refused once, not for ever", async () => {
  const refusal = {
    type: "https://penny.dev/problems/token-expired",
    title: "Code expired",
    status: 410,
    detail: "No.",
  };
  const session = vi
    .fn()
    .mockReturnValueOnce(Response.json(refusal, { status: 410 }))
    .mockReturnValueOnce(Response.json({ accountId: "a", email: "person@example.com" }));
  server({ "/api/portal/sessions": session });
  const onDone = vi.fn();
  show(<PortalSignInPage onDone={onDone} otherLink={link} forgottenLink={link} />);

  signInOnPage();
  await screen.findByText("No.");
  signInOnPage();

  await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(sent.map(({ body }) => (body as { token: unknown }).token)).toEqual(["token-of-the-paper", null]);
});
