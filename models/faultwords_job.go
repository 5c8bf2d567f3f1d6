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
}
