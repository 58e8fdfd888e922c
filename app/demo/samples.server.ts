import child1 from './responses/child-easy-read-01.json' with { type: 'json' }
import child2 from './responses/child-easy-read-02.json' with { type: 'json' }
import parent1 from './responses/parent-carer-01.json' with { type: 'json' }
import parent2 from './responses/parent-carer-02.json' with { type: 'json' }
import parent3 from './responses/parent-carer-03.json' with { type: 'json' }
import practitioner1 from './responses/practitioner-01.json' with { type: 'json' }
import youngAdult1 from './responses/young-adult-01.json' with { type: 'json' }
import young1 from './responses/young-person-01.json' with { type: 'json' }
import young2 from './responses/young-person-02.json' with { type: 'json' }
import { type SampleResponse, sampleResponsesSchema } from './sample-response.ts'

const files = [child1, child2, young1, young2, parent1, parent2, parent3, youngAdult1, practitioner1]

/** Every invented response of the demonstration, in order of id. Throws when a file is not as its schema says. */
export function sampleResponses(): SampleResponse[] {
  return files.flatMap((file) => sampleResponsesSchema.parse(file))
}
