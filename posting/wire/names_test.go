package wire

import (
	"testing"

	"github.com/enkaku/enkaku/models"
)

// A fault names the field as its program wrote it: no such name is that of
// another field of the form.
func TestFaultsNameFieldsAsTheyAreWritten(t *testing.T) {
	for form, want := range map[string]string{
		"title.ja": "title_ja", "locations": "allowed_locations", "employer": "employer_id", "attest": "attested",
		"terms.work.initial": "terms.work_content.initial", "safety.tech_support": "safety.tech_support", "applicants_told": "applicants_told",
		"permit.number": "permit.number",
	} {
		if got := NameOf(form); got != want {
			t.Errorf("%s is called %s, want %s", form, got, want)
		}
	}
	for _, f := range models.AdvertFields {
		if f.Family() {
			continue
		}
		if other, ok := models.AdvertField(f.File); ok && other.Name != f.Name && !other.Family() {
			t.Errorf("%s is written %s, which is another field of the form", f.Name, f.File)
		}
		if _, ok := inFiles[NameOf(f.Name)]; !ok {
			t.Errorf("%s is called %s, which files cannot hold", f.Name, NameOf(f.Name))
		}
	}
}
