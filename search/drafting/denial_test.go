package drafting_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
)

// filledCase is a text and what one field of its draft holds: "" for nothing.
type filledCase struct{ text, field, want string }

func wantFilled(t *testing.T, cases []filledCase) {
	t.Helper()
	reader := drafting.NewReader(claims.NewReader().Read)
	for _, c := range cases {
		d, got := reader.Read(c.text, today), ""
		wantFounded(t, c.text, d)
		for _, f := range d.Fields {
			if f.Field == c.field {
				got = strings.Join(f.Values, " ")
			}
		}
		if got != c.want {
			t.Errorf("%q fills %s with %q, want %q", c.text, c.field, got, c.want)
		}
	}
}

func TestWhatIsDeniedIsNotFilled(t *testing.T) {
	const en, ja = "Remote reviewer, independent contractor\n", "オンライン診療 内科 非常勤\n"
	wantFilled(t, []filledCase{
		{en + "Must hold: Japanese medical licence. US licence is not required.", "licences.required", "jp_medical_license"},
		{en + "Must hold a US licence.", "licences.required", "us_license"},
		{ja + "応募資格：医師免許。専門医資格は必要ありません。", "licences.required", "jp_medical_license"},
		{ja + "応募資格：医師免許。保険医登録不要。", "licences.required", "jp_medical_license"},
		{en + "You must provide your own monitor; we lend VPN token and PC.", "equipment.work_pc", "employer"},
		{en + "You must provide your own monitor; we lend VPN token and PC.", "equipment.vpn", "employer"},
		{en + "You bring your own PC; we lend a headset.", "equipment.work_pc", "doctor"},
		{en + "No VPN, no headset provided.", "equipment.camera_headset", ""},
		{ja + "PC貸与なし。", "equipment.work_pc", ""},
		{ja + "PC貸与はありません。", "equipment.work_pc", ""},
		{ja + "PC貸与あり。", "equipment.work_pc", "employer"},
		{ja + "時給は1万円以上ではなく、1件3,000円の出来高です。", "pay.unit", "per_case"},
		{ja + "時給は1万円以上ではなく、1件3,000円の出来高です。", "pay.min", "3000"},
		{"Reviewer (part-time employee)\nProbation: none.", "terms.probation.has", "no"},
		{"Reviewer (part-time employee)\nProbation: three months.", "terms.probation.has", "yes"},
		{"非常勤 産業医\n試用期間はありません。", "terms.probation.has", "no"},
		{"Physician reviewer (part-time employee). This is not a remote position.", "remote", ""},
		{"Telepsychiatry\nWe currently have no remote openings; this role is fully on-site in Osaka.", "remote", ""},
		{"Telepsychiatry\nThis is not only a remote role but a flexible one.", "remote", "full_remote"},
		{ja + "勤務地：東京都渋谷区 クリニック内(リモート不可)。在宅でのカルテ入力のみ可。", "remote", ""},
		{ja + "在宅勤務は不可です。完全在宅ではありません。月2回は当社に出社していただきます。", "remote", ""},
		{ja + "完全在宅を希望される方はご遠慮ください。週2回の出勤が必要です。", "remote", ""},
		{ja + "完全在宅。残業はありません。", "remote", "full_remote"},
		{ja + "完全在宅・当直なし。", "remote", "full_remote"},
		{ja + "完全在宅で残業はありません。", "remote", "full_remote"},
		{"Physician reviewer (part-time employee)\nWeekend work is never required.", "schedules", ""},
		{"Physician reviewer (part-time employee)\nWeekend work is required.", "schedules", "weekend"},
		{ja + "夜間・土日の対応は一切ありません。", "schedules", ""},
		{ja + "夜間・土日なし。", "schedules", ""},
		{ja + "土日は勤務していただきます。夜間はありません。", "schedules", "weekend"},
		{"Physician (part-time). This position is not full-time. It is not an independent contractor role.", "employment", "part_time"},
		{"オンライン診療 常勤ではありません。業務委託ではありません。スポットのアルバイトです。", "contract", ""},
		{"Reviewer. We are not looking for psychiatrists; internal medicine only.", "specialties", "internal_medicine"},
		{ja + "保険診療は行いません（自由診療のみ）。", "regulatory.care_payment", "self_pay"},
		{ja + "交通費は別途お支払いしません。", "pay.commute", "none"},
		{ja + "時給1万円、残業代はありません。", "terms.hours.overtime.has", ""},
		{ja + "残業あり。", "terms.hours.overtime.has", "yes"},
		{ja + "雇用保険には加入できません。", "terms.insurance.employment", "no"},
		{ja + "雇用保険に加入できます。", "terms.insurance.employment", "yes"},
		{"Telehealth physician (full-time)\nProbation period: not applicable.", "terms.probation.has", "no"},
		{"Telehealth physician (full-time)\nWe do not have a probation period.", "terms.probation.has", "no"},
		{"Telehealth physician\nFully remote - you never come to the office.", "remote", "full_remote"},
		{"Telehealth physician\nFully remote and never on-site.", "remote", "full_remote"},
		{ja + "毎月の訪問はお願いしておりません。", "onsite.frequency", ""},
		{ja + "毎月1回の訪問をお願いします。", "onsite.frequency", "monthly"},
		{ja + "月末締め翌月末払いではなく、翌々月末払い", "pay.pay_day", "翌々月末払い"},
		{ja + "賞与の支給はありません。", "pay.bonus", "none"},
		{"Telehealth physician (full-time)\nThere is no bonus.", "pay.bonus", "none"},
		{ja + "交通費の上限はありません。", "pay.commute", "交通費の上限はありません。"},
		{"Telehealth physician\nRemote work is prohibited.", "remote", ""},
		{"Telehealth physician\nRather than remote, this job is in Tokyo.", "remote", ""},
		{"Telehealth physician\nNo double reading.", "safety.double_check", ""},
		{"Telehealth physician\nWe offer double reading.", "safety.double_check", "We offer double reading."},
		{"オンライン診療 内科\n業務委託契約（雇用ではありません）", "employment", "service_contract"},
		{ja + "夜間の当直はありません。", "schedules", ""},
		{ja + "土日の訪問は一切ございません。", "schedules", ""},
		{ja + "時給1万円に消費税は含みません。", "pay.min", "10000"},
		{ja + "勤務時間：9:00～18:00ではなく、19:00～22:00です。", "terms.hours.patterns", "19:00-22:00"},
		{ja + "勤務時間：9:00～18:00で残業はありません。", "terms.hours.patterns", "09:00-18:00"},
		{"オンライン診療 内科\n業務委託です。当院との直接契約ではありません。", "terms.counterparty.type", ""},
		{"オンライン診療 内科\n業務委託です。当院との直接契約です。", "terms.counterparty.type", "direct"},
		{ja + "副業可ではありません。", "life_fit.side_job_ok", ""},
		{ja + "応募締切は2027年1月31日ではなく、2027年2月10日です。", "terms.valid_through", "2027-02-10"},
		{ja + "業務で英語対応はありません。", "languages", ""},
	})
}

func TestAmountsThatDifferAreNotOnePay(t *testing.T) {
	const ja = "オンライン診療 内科 非常勤\n"
	wantFilled(t, []filledCase{
		{"遠隔読影医\n報酬　CT 1件 1,500円（税抜）／MRI 1件 2,000円（税抜）", "pay.min", "1500"},
		{"遠隔読影医\n報酬　CT 1件 1,500円（税抜）／MRI 1件 2,000円（税抜）", "pay.unit", "per_case"},
		{"Remote Radiologist\nPay: JPY 2,000 per CT study, JPY 2,500 per MRI study.", "pay.max", ""},
		{"Telepsychiatry\nHourly JPY 15,000 for weekdays and JPY 20,000 for weekends.", "pay.min", "15000"},
		{"Telepsychiatry\nHourly JPY 15,000 for weekdays and JPY 20,000 for weekends.", "pay.max", "20000"},
		{ja + "時給 8,000円（午前）、10,000円（夜間）", "pay.min", "8000"},
		{ja + "時給 8,000円（午前）、10,000円（夜間）", "pay.max", "10000"},
		{ja + "時給 8,000円", "pay.max", "8000"},
		{ja + "時給：平日日中 8,000円\n時給：夜間 10,000円", "pay.max", "10000"},
		{ja + "■時給\n平日 8,000円\n土日 10,000円", "pay.unit", "hourly"},
		{ja + "■時給\n平日 8,000円\n土日 10,000円", "pay.max", "10000"},
		{ja + "■報酬\n診療 時給8,000円\n監修 時給10,000円", "pay.max", ""},
		{ja + "報酬：時給1万円または1件3,000円", "pay.unit", ""},
		{ja + "報酬：時給1万円または1件3,000円", "pay.min", ""},
		{"Reviewer (part-time)\nPay: $100 per hour or $30 per case.", "pay.min", ""},
		{ja + "月収300万円も可能!※過去の最高実績です。\n基本は日給8万円(8時間)。", "pay.unit", "daily"},
		{ja + "基本は日給8万円 ※月収300万円も可能", "pay.max", "80000"},
		{"Reviewer (part-time)\nEarn up to $300 per hour possible.", "pay.max", ""},
		{"Reviewer (part-time)\nPay: up to $300 per hour.", "pay.max", "300"},
		{"Reviewer (part-time)\nSalary: JPY 800,000 per month. Previously JPY 1,000,000.", "pay.max", "800000"},
		{ja + "報酬：日給5万円〜8万円。ただし試用期間中は日給4万円。", "pay.min", "50000"},
	})
}

func TestAmountsOfWhichNoneIsThePayAreAsked(t *testing.T) {
	d := drafting.NewReader(claims.NewReader().Read).Read("オンライン診療医\n報酬　診療 1件 1,500円／監修 1件 2,000円\n", today)
	for _, name := range []string{"pay.min", "pay.max"} {
		if !slices.Contains(d.Open, name) || !slices.Contains(d.Asked, name) {
			t.Errorf("%s is not asked: open %q, asked %q", name, d.Open, d.Asked)
		}
	}
}

func TestWhatDiffersBetweenJobsIsNotFilled(t *testing.T) {
	const three = "求人A：オンライン診療(精神科) 時給1.2万円 週2日\n求人B：遠隔読影 1件500円\n求人C：産業医 月額10万円 名古屋\n" +
		"いずれも業務委託です。"
	const same = "Job 1: Telepsychiatry, USD 100 per hour\nJob 2: Teleradiology, USD 100 per hour\n"
	wantFilled(t, []filledCase{
		{three, "specialties", ""}, {three, "pay.unit", ""}, {three, "pay.min", ""}, {three, "work.primary", ""},
		{three, "employment", "service_contract"}, {three, "lang", "ja"},
		{same, "pay.min", "100"}, {same, "work.primary", ""},
		{"求人A：オンライン診療(精神科) 時給1.2万円 週2日\n", "pay.min", "12000"},
	})
}

func TestQuestionsAndBenefitsFillNothing(t *testing.T) {
	wantFilled(t, []filledCase{
		{"Telepsychiatry\nMalpractice insurance is provided? Ask HR.", "safety.malpractice_cover", ""},
		{"Telepsychiatry\nMalpractice insurance is provided.", "safety.malpractice_cover", "Malpractice insurance is provided."},
		{"Reviewer (part-time employee)\nBenefits: medical, dental, vision, 401(k), 20 days PTO.", "terms.holidays", "20 days PTO."},
	})
}

func TestAnAmountHasTheUnitNextToIt(t *testing.T) {
	for text, unit := range map[string]string{
		"産業医募集\n月給は応相談 時給10,000円":  "hourly",
		"給与:日給・月給応相談 時給9,000円":     "hourly",
		"給与:年俸応相談 日給80,000円":       "daily",
		"給与:月給80万円":                "monthly_salary",
		"報酬:1件あたり3,000円":           "per_case",
		"給与:年収1,500万円(時給換算8,000円)": "annual_salary",
	} {
		wantFilled(t, []filledCase{{text, "pay.unit", unit}})
	}
}
