package models

// freelanceWords are for adverts of contracts of service.
var freelanceWords = map[string]Text{
	"job.fl_work.required":        {JA: "委託する業務の内容を15字以上で入力してください", EN: "Describe the commissioned work (40+ characters)"},
	"job.fl_place.required":       {JA: "業務を行う場所を入力してください", EN: "Enter the place of work"},
	"job.fl_period.required":      {JA: "委託の期間を入力してください(終わりを定めない場合は「期間の定めなし」)", EN: "Enter the period of the contract (“no end date” if open)"},
	"job.fl_time.required":        {JA: "従事する時間・納期の目安を入力してください", EN: "Enter expected time or deadlines"},
	"job.fl_reward.required":      {JA: "報酬の単位・金額・税の扱いを入力してください", EN: "Enter the unit, amount and tax treatment"},
	"job.fl_payment_due.required": {JA: "役務の提供日から支払いまでの日数を入力してください", EN: "Enter the days from the service to the payment"},
	"job.fl_payment_due.over_60":  {JA: "支払期日は役務の提供日から60日以内にしてください", EN: "Payment must be due within 60 days of the service"},
	"job.fl_payment_due.over_30":  {JA: "再委託の支払期日は元の支払期日から30日以内にしてください", EN: "Re-commissioned work must be paid within 30 days of the prime payment date"},
	"job.fl_expenses.required":    {JA: "端末・通信費などの負担者を入力してください", EN: "State who pays for devices and communication"},
	"job.fl_counterparty.required": {JA: "契約の相手方(直接契約か再委託か)を入力してください",
		EN: "State the contracting party (direct or re-commissioned)"},
	"job.fl_counterparty.end_client": {JA: "再委託の場合は、実際に業務を行う先か、公表できない理由を入力してください",
		EN: "For re-commissioned work name the end client, or the reason why not"},
	"job.fl_termination.required": {JA: "解除・不更新の予告日数を入力してください", EN: "Enter the notice in days for an early end"},
	"job.fl_termination.short_notice": {JA: "6か月以上の委託は、解除・不更新を30日前までに予告する必要があります",
		EN: "Contracts of 6+ months need 30 days' notice"},
	"job.fl_care.required":       {JA: "育児・介護等への配慮の申出先を入力してください", EN: "Enter the contact for childcare or eldercare requests"},
	"job.fl_harassment.required": {JA: "ハラスメントの相談窓口を入力してください", EN: "Enter the harassment contact"},
	"job.fl_rights.required":     {JA: "成果物の権利と氏名表示の扱いを入力してください", EN: "State rights in the work and name credit"},
}
