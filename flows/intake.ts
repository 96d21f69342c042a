export interface StoredIntake { readonly flowVersion: number; readonly state: string; readonly context: unknown }
