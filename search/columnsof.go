package search

import (
	"math"

	"github.com/enkaku/enkaku/models"
)

// noOrdinal stands in Columns for a value that a job does not have.
const noOrdinal = 255

// columnsOf returns the values of one version of a job.
func columnsOf(j *models.Job) Columns {
	c := Columns{
		PrimaryWork:  ordinalByte(models.WorkTypes.Ordinal(j.PrimaryWork)),
		LicenceMust:  maskOf(models.Licences, j.Licences.Required),
		LicenceAnyOf: maskOf(models.Licences, j.Licences.AnyOf),
		PayUnit:      ordinalByte(models.PayUnits.Ordinal(j.Pay.Unit)),
		Poster:       j.Poster.ID, Employer: j.EmployerID, Cluster: j.Cluster,
	}
	if j.Pay.Currency == "JPY" || j.Pay.Currency == "" {
		c.PayMin = yen(j.Pay.Min)
	}
	if lo, hi, ok := j.Pay.Comparable(); ok {
		c.PayLo, c.PayHi = yen(lo), yen(hi)
	}
	c.Sets = setsOf(&j.Advert)
	if j.Poster.Kind == models.OrgAgency {
		c.Sets[ColPoster] |= maskOf(models.PosterKinds, []models.PosterKind{"agency"})
	}
	c.setTimes(j)
	return c
}

func setsOf(a *models.Advert) (sets [ColumnCount]uint64) {
	sets[ColWork] = maskOf(models.WorkTypes, a.Works())
	sets[ColSpecialty] = maskOf(models.Specialties, a.Specialties)
	sets[ColEmployment] = maskOf(models.EmploymentTypes, []models.EmploymentType{a.Employment})
	sets[ColRemote] = maskOf(models.RemoteLevels, []models.RemoteLevel{a.Remote})
	sets[ColSchedule] = maskOf(models.ScheduleTypes, a.Schedules)
	sets[ColPlace] = maskOf(models.Prefs, a.PlacePrefs())
	sets[ColLang] = maskOf(models.Languages, a.Languages)
	sets[ColLifeFit] = keysMask(models.LifeFits, a.LifeFit)
	sets[ColLicence] = maskOf(models.Licences, a.Licences.Required) | maskOf(models.Licences, a.Licences.AnyOf) | maskOf(models.Licences, a.Licences.Preferred)
	sets[ColSkill] = maskOf(models.Skills, a.Skills.Required) | maskOf(models.Skills, a.Skills.AnyOf) | maskOf(models.Skills, a.Skills.Preferred)
	sets[ColEquip] = keysMask(models.EquipmentItems, a.Equipment)
	sets[ColModality] = maskOf(models.Modalities, a.Regulatory.Modalities)
	sets[ColCare] = maskOf(models.CarePayments, []models.CarePayment{a.Regulatory.CarePayment})
	sets[ColPoster] = maskOf(models.PosterKinds, []models.PosterKind{a.Employer.Kind})
	prefs, everywhere := a.WorkablePrefs()
	sets[ColPref] = maskOf(models.Prefs, prefs)
	if everywhere {
		sets[ColPref] = 1<<len(models.Prefs.Terms()) - 1
	}
	return sets
}

func keysMask[K ~string](v models.Vocabulary[K], keys map[K]string) (mask uint64) {
	for k := range keys {
		if i := v.Ordinal(k); i >= 0 {
			mask |= 1 << i
		}
	}
	return mask
}

// setTimes notes when the job is live. One that is not approved never is.
func (c *Columns) setTimes(j *models.Job) {
	c.Published = j.FirstLiveAt.Unix()
	if j.FirstLiveAt.IsZero() {
		c.Published = j.PublishAt.Unix()
		if j.PublishAt.IsZero() {
			c.Published = j.CreatedAt.Unix()
		}
	}
	from, until, ok := j.Life().Span()
	if !ok {
		return
	}
	c.LiveFrom, c.LiveUntil = from.Unix(), until.Unix()
}

func ordinalByte(i int) uint8 {
	if i < 0 {
		return noOrdinal
	}
	return uint8(i)
}

// yen brings an amount into the range of Columns.
func yen(n int64) uint32 { return uint32(max(0, min(n, math.MaxUint32))) }
