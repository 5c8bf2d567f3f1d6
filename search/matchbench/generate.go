package matchbench

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// generator makes subscriptions, doctors and jobs whose values are skewed as
// on a real board: a few kinds of work, fields and places take most of both
// sides. Equal seeds make equal boards.
type generator struct {
	r *rand.Rand
}

func newGenerator(seed, stream uint64) *generator {
	return &generator{r: rand.New(rand.NewPCG(seed, stream))}
}

// chance is true p times in a hundred.
func (g *generator) chance(p int) bool { return g.r.IntN(100) < p }

// between returns a number from lo to hi.
func (g *generator) between(lo, hi int) int { return lo + g.r.IntN(hi-lo+1) }

// rank returns 0 to n-1, low ones far more often (Zipf, s = 1.1, v = 3).
func (g *generator) rank(n int) int {
	return int(rand.NewZipf(g.r, 1.1, 3, uint64(n-1)).Uint64())
}

// skewed returns up to most distinct values of keys, early ones more often.
func skewed[K comparable](g *generator, keys []K, least, most int) []K {
	var out []K
	seen := map[K]bool{}
	for range g.between(least, most) {
		if k := keys[g.rank(len(keys))]; !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	return out
}

// The values of each kind, most frequent first.
var (
	works = []models.WorkType{
		"online_care", "medical_consultation", "teleradiology", "occupational_health", "chronic_care",
		"mental_health_support", "second_opinion", "ai_diagnosis_support", "content_salon", "remote_specialist_advice",
		"health_education", "medical_consulting", "ai_interview_support", "business_development", "prevention_outreach",
		"wearable_data_monitoring", "startup_collaboration", "telehealth_system_development", "international_research",
		"global_knowledge_platform", "remote_robotics",
	}
	groups      = models.WorkGroups.Keys()
	specialties = []models.Specialty{
		"internal_medicine", "psychiatry", "dermatology", "pediatrics", "general_practice", "radiology", "obgyn",
		"diagnostic_radiology", "occupational_medicine", "cardiology", "endocrinology_diabetes", "gastroenterology",
		"orthopedics", "psychosomatic", "checkup", "surgery", "ophthalmology", "neurology", "urology", "aesthetic",
		"respiratory_medicine", "otolaryngology", "nephrology", "emergency_medicine", "anesthesiology", "allergy",
		"contraception", "mens_health", "weight_management", "pathology", "rehabilitation", "neurosurgery",
		"infectious_disease", "medical_oncology", "breast_surgery", "rheumatology", "hematology", "public_health",
		"sleep_medicine", "home_visit_medicine", "child_psychiatry", "geriatrics", "plastic_surgery", "kampo",
	}
	prefs       = []models.Pref{"13", "27", "14", "23", "40", "11", "28", "12", "01", "26", "22", "34", "33", "04", "15", "43", "46", "47", "20", "21", "10", "09", "08", "38", "42", "44", "24", "35", "37", "17", "25", "29", "30", "07", "02", "05", "06", "03", "16", "18", "19", "31", "32", "36", "39", "41", "45"}
	employments = []models.EmploymentType{"regular_part_time", "service_contract", "spot", "full_time", "part_time", "advisor"}
	schedules   = []models.ScheduleType{"weekday_daytime", "short_time", "flex", "night", "weekend", "self_declared_shift", "deadline_based", "on_call", "early_morning"}
	lifeFits    = []models.LifeFit{"childcare", "no_on_call", "no_commute", "side_job_ok", "no_night_duty", "own_pace", "weekend_off", "live_anywhere", "short_slots", "eldercare", "career_break_ok", "sudden_absence_cover", "peer_support", "skill_growth", "training_period", "english_work", "overseas_living_ok"}
	licences    = []models.Licence{"initial_training", "insurance_physician", "online_care_training", "board_certified", "jma_occupational", "society_certified", "designated_psychiatrist", "mammography_reader", "gcp_training"}
	skills      = models.Skills.Keys()
	equipment   = []models.EquipSec{"high_speed_line", "work_pc", "camera_headset", "private_room", "vpn", "mfa", "dual_monitor", "no_public_wifi"}
)

// words are what people search for beside the vocabularies.
var words = []string{
	"医師", "在宅", "オンライン", "リモート", "外来", "再診", "初診", "花粉症", "高血圧", "糖尿病", "生活習慣病", "健診",
	"胸部", "マンモグラフィ", "面談", "復職", "ストレスチェック", "禁煙", "不眠", "更年期", "ピル", "アトピー", "ニキビ", "発達障害",
	"認知症", "頭痛", "ワクチン", "栄養", "監修", "執筆", "英語", "論文", "治験", "スタートアップ", "アプリ", "チャット", "問診",
	"研修", "指導", "症例", "電子カルテ", "保育園", "育児", "介護", "副業", "島", "地域", "離島", "学会", "夜間", "土日", "当直", "オンコール",
}

// poster returns the id of one of 3,000 agencies and institutions.
func (g *generator) poster() string { return fmt.Sprintf("ORG%04d", g.rank(3000)) }

// criteria makes what one subscriber asks. A quarter has words, a phrase or
// an exclusion.
func (g *generator) criteria() models.Criteria {
	c := models.Criteria{}
	switch n := g.r.IntN(100); {
	case n < 70:
		for _, w := range skewed(g, works, 1, 2) {
			c.Work = append(c.Work, string(w))
		}
	case n < 85:
		for _, w := range skewed(g, groups, 1, 2) {
			c.Work = append(c.Work, string(w))
		}
	}
	if g.chance(80) {
		c.Specialty = skewed(g, specialties, 1, 2)
	}
	if g.chance(70) {
		c.Pref = skewed(g, prefs, 1, 3)
	}
	if g.chance(50) {
		c.Remote = []models.RemoteLevel{"full_remote"}
		if g.chance(30) {
			c.Remote = append(c.Remote, "partial_remote")
		}
	}
	if g.chance(45) {
		c.Schedule = skewed(g, schedules, 1, 2)
	}
	if g.chance(50) {
		c.Employment = skewed(g, employments, 1, 1)
	}
	g.conditions(&c)
	if g.chance(25) {
		c.Text = g.query()
	}
	return c.Canonical()
}

func (g *generator) conditions(c *models.Criteria) {
	switch n := g.r.IntN(100); {
	case n < 40:
		c.PayMin = int64(g.between(5, 15)) * 1000
	case n < 46:
		c.PayUnit, c.PayMin = models.PayDaily, int64(g.between(5, 12))*10000
	case n < 50:
		c.PayUnit, c.PayMin = models.PayAnnualSalary, int64(g.between(8, 20))*1_000_000
	}
	if g.chance(20) {
		c.LifeFit = skewed(g, lifeFits, 1, 2)
	}
	if g.chance(12) {
		c.Licence = append([]models.Licence{"jp_medical_license"}, skewed(g, licences, 1, 4)...)
	}
	if g.chance(6) {
		c.Lang = []models.Language{"en"}
	}
	if g.chance(4) {
		for range g.between(1, 3) {
			c.NotPoster = append(c.NotPoster, g.poster())
		}
	}
}

// query makes the text of a search.
func (g *generator) query() string {
	word := func() string { return words[g.rank(len(words))] }
	switch n := g.r.IntN(100); {
	case n < 45:
		return word()
	case n < 65:
		return word() + " " + word()
	case n < 80:
		return "「" + word() + word() + "」"
	case n < 92:
		return word() + " -" + word()
	default:
		return "-" + word()
	}
}

// sentence makes one sentence of an advert.
func (g *generator) sentence() string {
	word := func() string { return words[g.rank(len(words))] }
	forms := []string{
		"%sと%sを中心に、%sの経験がある先生を募集します。", "%sの%sを担当していただき、%sについてはスタッフが支えます。",
		"%sから始めて%sまで、%sのペースで進められます。", "%sが多く、%sや%sの相談にも応じます。", "%sと%sは提携先が受け持ち、%sに集中できます。",
	}
	return fmt.Sprintf(forms[g.r.IntN(len(forms))], word(), word(), word())
}

// text makes a description of 300 to 600 characters.
func (g *generator) text() string {
	var b strings.Builder
	for b.Len() < 3*g.between(300, 600) {
		b.WriteString(g.sentence())
	}
	return b.String()
}
