package feeds_test

import (
	"os"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/filerows"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/feeds"
)

// A file of this board's own fields says each of them as it stands.
func TestOwnFieldsAreTakenAsTheyStand(t *testing.T) {
	const yaml = `jobs:
  - ref: own-1
    title_ja: 夜間のオンライン診療
    description: 内科のオンライン診療です。
    employment_type: regular_part_time
    specialties: [internal_medicine, pediatrics]
    remote_level: full_remote
    onsite: {frequency: none}
    pay: {unit: hourly, min: 10000, max: 12000, currency: JPY}
    licences: {required: [jp_medical_license, insurance_physician]}
    equipment_security: {work_pc: employer}
    terms: {headcount: 2, valid_through: 2027-01-31}
`
	const csv = "ref,title_ja,employment_type,pay.unit,pay.min,licences.required,terms.valid_through\n" +
		"own-1,夜間のオンライン診療,regular_part_time,hourly,10000,jp_medical_license|insurance_physician,2027-01-31\n"
	reader := feeds.NewReader(drafting.NewReader(claims.NewReader().Read))
	want := map[string]string{
		"title.ja": "夜間のオンライン診療", "employment": "regular_part_time", "pay.unit": "hourly", "pay.min": "10000",
		"licences.required": "jp_medical_license insurance_physician", "terms.valid_through": "2027-01-31",
	}
	more := map[string]string{"specialties": "internal_medicine pediatrics", "remote": "full_remote", "onsite.frequency": "none",
		"equipment.work_pc": "employer", "terms.headcount": "2", "pay.max": "12000"}
	for name, text := range map[string]string{"yaml": yaml, "csv": csv} {
		file, code := filerows.Read([]byte(text))
		if code != "" {
			t.Fatal(name, code)
		}
		jobs := feeds.Plan(file, feeds.Propose(file))
		if len(jobs) != 1 || jobs[0].Ref != "own-1" || jobs[0].Left != "" {
			t.Fatalf("%s: %+v", name, jobs)
		}
		_, d := reader.Read(jobs[0].Items, today)
		got := map[string]string{}
		for _, f := range d.Fields {
			got[f.Field] = strings.Join(f.Values, " ")
		}
		for field, value := range want {
			if got[field] != value {
				t.Errorf("%s: %s is %q, want %q", name, field, got[field], value)
			}
		}
		for field, value := range more {
			if name == "yaml" && got[field] != value {
				t.Errorf("%s: %s is %q, want %q", name, field, got[field], value)
			}
		}
	}
}

// One row that makes nothing does not cost the others, and a reference stands
// for one job.
func TestRowsThatMakeNothingAreNamed(t *testing.T) {
	const sheet = "求人番号,状態,職種,雇用形態,備考\n1,募集中,内科医,非常勤,\n2,終了,内科医,非常勤,\n1,募集中,外科医,非常勤,\n" +
		"3,募集中,内科医,派遣社員,\n4,募集中,眼科医,常勤,※取下げ済\n5,,,,\n6,募集中,皮膚科医,常勤,\n"
	file, code := filerows.Read([]byte(sheet))
	if code != "" {
		t.Fatal(code)
	}
	var got []string
	for _, j := range feeds.Plan(file, feeds.Propose(file)) {
		got = append(got, j.Ref+strings.TrimPrefix(string(j.Left), "import.row"))
	}
	if want := "1 2.closed 1.twice 3.dispatch 4.closed 6"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Every kind that a person may choose is called something.
func TestEveryKindHasAName(t *testing.T) {
	words, err := os.ReadFile("../../templates/words/desk.yaml")
	if err != nil {
		t.Fatal(err)
	}
	say := form.Offer{Say: func(key string, _ ...any) string { return key }}
	for _, kind := range feeds.Kinds() {
		named := strings.Contains(string(words), "\nimport_kind_"+string(kind)+":")
		if field := kind.Field(); field != "" {
			named = advert.Label(say, field) != ""
		}
		if !named {
			t.Errorf("%s has no name", kind)
		}
	}
}
