package corpus

import (
	"fmt"
	"iter"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Doctors returns the profiles of a Matching board, without end.
func (b *Board) Doctors() iter.Seq[*models.Doctor] {
	return func(yield func(*models.Doctor) bool) {
		d := stream(b.Seed, questionStream)
		for n := 0; yield(doctor(d, n)); n++ {
		}
	}
}

// doctor makes the n-th profile.
func doctor(d *draw, n int) *models.Doctor {
	p := &models.Doctor{
		ID: fmt.Sprintf("doc%07d", n), Pref: oneOf(d, prefsAsked, zipf), Overseas: d.chance(2), Years: d.between(1, 35),
		Specialties: of(d, specialtiesAsked, upTo(zipf, 1, 3)), Languages: []vocab.Language{"ja"},
		Skills:    of(d, skillsAsked, upTo(zipf, 2, 6)),
		Equipment: of(d, equipmentAsked, upTo(zipf, 2, 6)),
		Wants: models.Wants{
			Works: of(d, worksAsked, upTo(zipf, 1, 4)), Employment: of(d, employmentsAsked, upTo(zipf, 1, 3)),
			Schedules: of(d, schedulesAsked, upTo(zipf, 1, 4)),
			Remote:    []vocab.RemoteLevel{"full_remote"}, MinHourly: int64(d.between(4, 14)) * 1000,
			WeekHours: models.Range{Min: 4, Max: float64(d.between(8, 40))}, LifeFit: of(d, lifeFitsAsked, upTo(zipf, 1, 4)),
		},
	}
	if d.chance(15) {
		p.Languages = append(p.Languages, "en")
	}
	p.Licences = []models.LicenceHeld{{Key: "jp_medical_license", Status: "document_checked"}}
	for _, k := range of(d, licencesAsked, upTo(zipf, 1, 4)) {
		p.Licences = append(p.Licences, models.LicenceHeld{Key: k, Status: "document_checked"})
	}
	for i, field := range []string{"work", "remote", "pay", "schedule", "employment"} {
		if d.chance([...]int{60, 40, 30, 25, 25}[i]) {
			p.Wants.Hard = append(p.Wants.Hard, field)
		}
	}
	if d.chance(30) {
		p.Blocked = append(p.Blocked, models.BlockedOrg{Org: models.OrgRef{Kind: models.OrgEmployer,
			ID: organisation(d)}})
	}
	return p
}
