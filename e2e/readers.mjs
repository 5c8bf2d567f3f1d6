// Every kind of page, by who reads it.

export const missing = ["/jobs/none", "/nothing-here", "/en/nothing-here", "/work/none"];

export const readers = {
  visitor: {
    pages: ["/", "/?q=オンライン診療&remote=full_remote", "/?q=nothing-answers-this", "/jobs/ja01", "/en/jobs/en01", "/agencies/AGY01", "/employers/EMP01",
      "/signin", "/alerts/new?q=内科", "/about", "/terms", "/privacy", "/contact", "/guide", "/guides", "/guides/reading", "/en/guides/safety", "/pay", "/en/pay", "/en",
      "/work/online_care", "/en/work/teleradiology", "/work/remote_robotics", "/specialties/psychiatry", "/prefectures/13", "/recruiters", "/ranking", "/external", "/mailbox", "/compare?job=ja01&job=ja02&job=ja05", "/alerts/erase", ...missing],
  },
  doctor: { email: "doc01@example.jp", pages: ["/me", "/me/profile", "/me/saved", "/me/applied", "/me/alerts", "/me/account", "/me/views", "/me/sessions", "/me/cv", "/en/me/cv", "/me/hidden", "/me/passkeys", "/me/erase", "/jobs/ja01/hide", "/jobs/ja01", "/jobs/ja01/apply"] },
  recruiter: { email: "recruit@soranohashi.example.jp", pages: ["/desk", "/desk/organisation", "/desk/members", "/desk/clients", "/desk/jobs/ja01", "/desk/record", "/desk/import", "/me/account"], draft: true },
  admin: { email: "admin@example.jp", pages: ["/admin", "/admin/review", "/admin/mail", "/admin/reports", "/admin/users", "/admin/organisations", "/admin/audit", "/admin/blocks", "/admin/retention", "/admin/objections"] },
};

// draftPages begins a new advert and names the pages of its form.
export async function draftPages(page, board) {
  await page.goto(`${board.url}/desk`);
  await page.locator("main").getByRole("button", { name: "新しい求人" }).click();
  await page.waitForURL(/\/desk\/drafts\//);
  const draft = new URL(page.url()).pathname.replace(/\/[a-z]+$/, "");
  return ["work", "where", "when", "pay", "terms", "needs", "safety", "review"].map((step) => `${draft}/${step}`);
}
