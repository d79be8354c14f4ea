// What Account Management knows of an account beside its alternate contacts. AWS: Account Management Reference Guide, 2026-11.

export interface AccountDetails {
  readonly name?: string // absent: the alias stands for it
  readonly contact?: ContactInformation
  readonly regions?: Readonly<Record<string, 'ENABLED' | 'DISABLED'>> // opt-in Regions that were switched
  readonly emailUpdate?: { readonly email: string; readonly otp: string } // waits for its one-time password
}

/** In the words of the API. */
export interface ContactInformation {
  readonly FullName: string
  readonly AddressLine1: string
  readonly AddressLine2?: string
  readonly AddressLine3?: string
  readonly City: string
  readonly StateOrRegion?: string
  readonly DistrictOrCounty?: string
  readonly PostalCode: string
  readonly CountryCode: string
  readonly PhoneNumber: string
  readonly CompanyName?: string
  readonly WebsiteUrl?: string
}
