export declare const browserFloor: string[];
