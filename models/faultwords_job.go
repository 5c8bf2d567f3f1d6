package models

// jobWords are for publishing a job and for subscriptions to jobs.
var jobWords = map[string]Text{
	"job.state.final":        {JA: "この求人は取り下げられたため公開できません", EN: "The job was withdrawn and cannot be published"},
	"job.poster.unknown":     {JA: "募集者の登録が見つかりません", EN: "The poster is not registered"},
	"job.poster.suspended":   {JA: "募集者の利用が停止されています", EN: "The poster is suspended"},
	"job.poster.pending":     {JA: "募集者の確認が済むまで、公開前に審査があります", EN: "Until the poster is verified, adverts are reviewed before they appear"},
	"job.employer.suspended": {JA: "雇用主(委託者)の利用が停止されています", EN: "The employer is suspended"},
	"job.attest.required":    {JA: "内容が事実で最新であることを確認してください", EN: "Confirm that the advert is true and current"},
	"job.reports.open":       {JA: "読者からの報告が%1件あり、確認中です", EN: "%1 reports by readers are being looked at"},
	"job.publish_at.late":    {JA: "公開の日時が掲載期限より後です", EN: "It would be published after its closing date"},

	"form.number":         {JA: "「%1」は数字として読めません", EN: "“%1” cannot be read as a number"},
	"form.whole":          {JA: "「%1」は小数や大きすぎる数です。整数で入力してください", EN: "“%1” is not a whole number, or too large"},
	"form.date":           {JA: "「%1」という日付はありません(例: 2027-01-31)", EN: "“%1” is no date (e.g. 2027-01-31)"},
	"form.reason":         {JA: "理由を5字以上で入力してください", EN: "Give the reason in five characters or more"},
	"form.not_suppressed": {JA: "このアドレスは配信停止の一覧にありません", EN: "This address is not on the list"},
}
